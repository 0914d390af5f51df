// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <string>
#include <umpa/send/merged_report.hpp>
#include <umpa/send/report_of_shard.hpp>
#include <vector>

// Accounts, as texts and files.

namespace pktgen {

std::string json_text(umpa::shard_report const& one);
umpa::shard_report from_json_text(std::string const& text, std::string const& from);

/// Into the file, where there is to be one that is not the standard output.
void write_account(std::string const& path, umpa::shard_report const& one);
/// On standard output, and into that file.
void show_account(std::string const& path, umpa::shard_report const& one);
void show_account(std::string const& path, umpa::merged_report const& all);

/// Of files.
umpa::merged_report merged_files(std::vector<std::string> const& paths);

}
