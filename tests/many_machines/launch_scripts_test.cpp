// SPDX-License-Identifier: BSL-1.0
// What examples/many_machines gives to launchers does what it says, with stand-ins for the launchers.
#include <filesystem>
#include <gtest/gtest.h>
#include <many_machines/processes.hpp>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace {

using namespace umpa::test;

std::string const scripts = UMPA_GOLDEN_DIR "/../../examples/many_machines/";

class LaunchScripts : public Pktgen {
protected:
    /// Puts a program of that name in front of all others.
    void stand_in(std::string const& name, std::string const& script) {
        std::filesystem::create_directories(file("bin"));
        write_content(file("bin/" + name), "#!/bin/sh\n" + script + "\n");
        std::filesystem::permissions(file("bin/" + name), std::filesystem::perms::owner_all);
    }
    std::string with_stand_ins() const { return "PATH='" + file("bin") + "':\"$PATH\" "; }
};

TEST_F(LaunchScripts, SlurmGivesOneAccount) {
    EXPECT_TRUE(runs("bash -n " + scripts + "slurm_job.sh"));
    if (runs("shellcheck --version")) {
        EXPECT_TRUE(runs("shellcheck " + scripts + "slurm_job.sh"));
    }
    stand_in("pktgen", "exec " + std::filesystem::absolute(pktgen).string() + " \"$@\"");
    stand_in("srun", "shift\nexport SLURM_NTASKS=3\n"
                     "for i in 0 1 2; do test $i = \"$LOST\" || SLURM_PROCID=$i \"$@\" & done; wait");
    std::string const job = "SLURM_SUBMIT_DIR='" + file("") + "' PKTGEN_AHEAD=2 " + with_stand_ins();
    std::string const send = scripts + "slurm_job.sh --sink null --count 1000";
    auto const done = run("SLURM_JOB_ID=7 " + job + send);
    EXPECT_EQ(done.status, 0) << done.text;
    EXPECT_TRUE(done.says("part 2 of 3, as Slurm says")) << done.text;
    EXPECT_TRUE(done.says("  accepted   1000\n")) << done.text;
    EXPECT_EQ(json("pktgen-7/all.json")["run"]["complete"], true);
    EXPECT_EQ(json("pktgen-7/all.json")["run"]["starts_apart"], 0);

    auto const lost = run("LOST=1 SLURM_JOB_ID=8 " + job + send);
    EXPECT_EQ(lost.status, 1) << lost.text;
    EXPECT_TRUE(lost.says("missing    333 packets, k = 1, 4 ... 997: not known to have been sent; part 1: there is no"))
        << lost.text;

    auto const wrong = run(scripts + "slurm_job.sh");
    EXPECT_EQ(wrong.status, 2);
    EXPECT_TRUE(wrong.says("usage: sbatch ")) << wrong.text;
}

TEST_F(LaunchScripts, KubernetesStartsEachPartOnce) {
    if (!runs("python3 -c 'import yaml'")) GTEST_SKIP() << "Python reads no YAML here (python3-yaml)";
    // As JSON, which YAML is more than.
    auto const text = run("python3 -c 'import json, sys, yaml; print(json.dumps(yaml.safe_load(sys.stdin)))' <" +
                          scripts + "kubernetes_job.yaml");
    auto const job = nlohmann::json::parse(text.text, nullptr, false);
    ASSERT_TRUE(job.is_object()) << text.text;
    auto const& spec = job["spec"];
    auto const& pod = spec["template"]["spec"];
    auto const& container = pod["containers"][0];
    EXPECT_EQ(job["kind"], "Job");
    EXPECT_EQ(spec["completionMode"], "Indexed");
    EXPECT_EQ(spec["completions"], spec["parallelism"]);
    EXPECT_EQ(spec["backoffLimitPerIndex"], 0);
    EXPECT_EQ(pod["restartPolicy"], "Never");
    EXPECT_EQ(pod["hostNetwork"], true);
    EXPECT_EQ(container["securityContext"]["capabilities"]["add"], nlohmann::json({"NET_RAW"}));
    EXPECT_EQ(container["command"], nlohmann::json({"pktgen"}));

    // The same command line for each pod, but without a network, and into a file of its own.
    std::size_t const pods = spec["completions"];
    std::string files;
    for (std::size_t i = 0; i < pods; ++i) {
        std::string command = "JOB_COMPLETION_INDEX=" + std::to_string(i) + " " + pktgen;
        for (std::string argument : container["args"]) {
            if (argument.starts_with("--json=")) argument = "--json=" + file(std::to_string(i));
            if (argument.starts_with("--count=")) argument = "--count=1001";
            command += " " + argument;
        }
        auto const done = run(command + " --pcap " + file(std::to_string(i) + ".pcap"));
        ASSERT_EQ(done.status, 0) << done.text;
        EXPECT_LT(content_of(file(std::to_string(i))).size(), 4096U) << "Kubernetes cuts it";
        files += " " + file(std::to_string(i));
    }
    auto const merged = run(pktgen + " merge" + files);
    EXPECT_EQ(merged.status, 0) << merged.text;
    EXPECT_TRUE(merged.says("  accepted   1001\n")) << merged.text;
}

}
