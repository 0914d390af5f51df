// SPDX-License-Identifier: BSL-1.0
#include "account.hpp"
#include <iostream>
#include <umpa/send/merge_reports.hpp>
#include <umpa/send/merged_report_text.hpp>
#include <umpa/send/report_file.hpp>
#include <umpa/send/report_reader.hpp>

namespace pktgen {

using namespace umpa;

namespace {

bool is_file(std::string const& path) { return !path.empty() && path != "-"; }

template <class Report, class Text>
void show(std::string const& path, Report const& report, Text const& text) {
    std::string const json = to_json(report).dump(2) + "\n";
    if (path == "-")
        std::cout << json;
    else
        std::cout << to_text(text);
    std::cout.flush();
    if (is_file(path)) write_report(path, json);
}

}

std::string json_text(shard_report const& one) { return to_json(one).dump(2) + "\n"; }
shard_report from_json_text(std::string const& text, std::string const& from) { return shard_report_from(text, from); }

void write_account(std::string const& path, shard_report const& one) {
    if (is_file(path)) write_report(path, json_text(one));
}
void show_account(std::string const& path, shard_report const& one) { show(path, one, one.report); }
void show_account(std::string const& path, merged_report const& all) { show(path, all, all); }

merged_report merged_files(std::vector<std::string> const& paths) {
    std::vector<shard_report> parts;
    for (std::string const& path : paths) parts.push_back(read_report(path));
    return merge(parts);
}

}
