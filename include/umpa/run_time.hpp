// SPDX-License-Identifier: BSL-1.0
#pragma once
/// Packets whose layers are known at run time only: made, read and shown. <umpa/umpa.hpp> leaves them out, because
/// tables of all protocols take some seconds to compile where they are used.
#include <umpa/build/packet_from.hpp>
#include <umpa/build/run_time/dynamic_packet.hpp>
#include <umpa/build/run_time/reactions.hpp>
#include <umpa/read/checksums.hpp>
#include <umpa/read/dissect.hpp>
#include <umpa/read/read_packet.hpp>
#include <umpa/show/packet_text.hpp>
#include <umpa/show/run_time.hpp>
#include <umpa/umpa.hpp>
