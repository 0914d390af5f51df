// EXPECT: UDP has no field "sequence_number"
// SPDX-License-Identifier: BSL-1.0
#include <umpa/umpa.hpp>
using namespace umpa;
#ifdef REFUSED
int read(udp& header) { return header[sequence_number]; }
#else
int read(udp const& header) { return header[source_port]; }
int read(udp& header) { return header[source_port]; }
bool read(tcp& header) { return header[control_bits][syn]; }
unsigned long read(ipv4& header) { return static_cast<unsigned long>(header[type_of_service]); }
#endif
