// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/protocols/ethernet.hpp>
#include <umpa/protocols/ipv4.hpp>
#include <umpa/protocols/ipv4_options.hpp>
#include <umpa/protocols/ipv6.hpp>
#include <umpa/protocols/options.hpp>
#include <umpa/protocols/payload.hpp>
#include <umpa/protocols/tcp.hpp>
#include <umpa/protocols/tcp_options.hpp>
#include <umpa/protocols/udp.hpp>
#include <umpa/protocols/vlan.hpp>
