// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/build/gather.hpp>
#include <umpa/build/packet.hpp>
#include <umpa/build/quote.hpp>
#include <umpa/build/to_bytes.hpp>
#include <umpa/declare/hana_struct.hpp>
#include <umpa/protocols/all.hpp>
#include <umpa/read/checksum.hpp>
#include <umpa/read/parse.hpp>
#include <umpa/read/values.hpp>
#include <umpa/read/view.hpp>
#include <umpa/show/hexdump.hpp>
#include <umpa/show/summary.hpp>
#include <umpa/show/text.hpp>
#include <umpa/show/tree.hpp>
