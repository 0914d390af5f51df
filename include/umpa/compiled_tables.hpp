// SPDX-License-Identifier: BSL-1.0
#pragma once
/// The tables of all protocols, compiled where this is included: in one file of a program. The others are compiled with
/// UMPA_COMPILED_TABLES defined, and in a third of the time. In CMake, umpa::tables is such a file as a library.
#include <umpa/build/run_time/tables_of.hpp>
#include <umpa/protocols/all.hpp>
#include <umpa/read/reading_tables.hpp>

template umpa::protocol_tables const& umpa::tables_of<umpa::protocols::all>();
template umpa::detail::reading_tables const& umpa::detail::readers_of<umpa::protocols::all>();
