// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/build/gather.hpp>
#include <umpa/build/packet.hpp>
#include <umpa/build/to_bytes.hpp>
#include <umpa/protocols/all.hpp>
