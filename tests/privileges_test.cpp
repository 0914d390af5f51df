// SPDX-License-Identifier: BSL-1.0
// Each case runs in a process of its own, because what a program does to its rights cannot be undone.
// Needs: root.
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <future>
#include <grp.h>
#include <gtest/gtest.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <memory>
#include <sched.h>
#include <stdexcept>
#include <string>
#include <sys/capability.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <thread>
#include <type_traits>
#include <umpa/privileges.hpp>
#include <umpa/receive/exchange_socket.hpp>
#include <umpa/send/packet_socket.hpp>
#include <umpa/send/raw_socket.hpp>
#include <umpa/umpa.hpp>
#include <unistd.h>
#include <utility>

namespace privileges = umpa::privileges;
using privileges::net_admin;
using privileges::net_raw;

// Where coverage is counted: writes what ran so far. A child that ends by _exit() has to ask for it.
extern "C" [[gnu::weak]] int __llvm_profile_write_file();

namespace {

// --- processes ---

struct outcome {
    int status;
    std::string output;
};

std::string read_all(int descriptor) {
    std::string text;
    std::array<char, 256> some{};
    for (ssize_t size; (size = read(descriptor, some.data(), some.size())) > 0;)
        text.append(some.data(), static_cast<std::size_t>(size));
    return text;
}

// Runs the callable in a child whose output is returned. What it returns is the exit status.
template <class Callable>
outcome in_child(Callable callable) {
    int ends[2];
    if (pipe(ends) != 0) throw std::runtime_error("pipe");
    std::fflush(nullptr);
    pid_t const child = fork();
    if (child < 0) throw std::runtime_error("fork");
    if (child == 0) {
        dup2(ends[1], STDOUT_FILENO);
        dup2(ends[1], STDERR_FILENO);
        close(ends[0]);
        close(ends[1]);
        int const status = callable();
        std::fflush(nullptr);
        if (__llvm_profile_write_file != nullptr) __llvm_profile_write_file();
        _exit(status);
    }
    close(ends[1]);
    outcome result{0, read_all(ends[0])};
    close(ends[0]);
    waitpid(child, &result.status, 0);
    return result;
}

// Within a child: what is wrong is printed, and counts.
int wrong = 0;
void check(bool good, char const* what) {
    if (good) return;
    ++wrong;
    std::printf("not so: %s\n", what);
}

template <class Callable>
void expect_good_in_child(Callable callable) {
    outcome const child = in_child([&] {
        try {
            callable();
        } catch (std::exception const& error) {
            check(false, error.what());
        }
        return wrong;
    });
    EXPECT_EQ(child.output, "");
    EXPECT_TRUE(WIFEXITED(child.status) && WEXITSTATUS(child.status) == 0) << "status " << child.status;
}

bool opens_raw_socket() {
    int const descriptor = socket(AF_PACKET, SOCK_RAW | SOCK_CLOEXEC, 0);
    if (descriptor >= 0) close(descriptor);
    return descriptor >= 0;
}

void check_down() {
    check(!privileges::has(net_raw), "the right is down");
    check(!opens_raw_socket(), "no raw socket opens without the right");
}

void forget_permitted(cap_value_t number) {
    privileges::detail::capabilities const now = privileges::detail::of_this_thread();
    cap_set_flag(now.get(), CAP_EFFECTIVE, 1, &number, CAP_CLEAR);
    cap_set_flag(now.get(), CAP_PERMITTED, 1, &number, CAP_CLEAR);
    check(cap_set_proc(now.get()) == 0, "a right can be given away");
}

// --- as root ---

class Privileges : public testing::Test {
protected:
    void SetUp() override {
        if (geteuid() != 0 || !privileges::can_raise(net_raw) || !privileges::can_raise(net_admin))
            GTEST_SKIP() << "needs root with CAP_NET_RAW and CAP_NET_ADMIN";
    }
};

TEST_F(Privileges, DropLeavesNoRightEffectiveAndAllPermitted) {
    expect_good_in_child([] {
        check(opens_raw_socket(), "root opens a raw socket");
        privileges::drop();
        check_down();
        for (cap_value_t number = 0; number <= CAP_LAST_CAP; ++number)
            check(!privileges::has({number, ""}), "every right is down");
        check(privileges::can_raise(net_raw), "the right can be raised");
        check(privileges::can_raise(net_admin), "other rights can be raised too");
    });
}

TEST_F(Privileges, WithRaisesTheRightForTheCallOnly) {
    expect_good_in_child([] {
        privileges::drop();
        privileges::with(net_raw, [] {
            check(privileges::has(net_raw), "the right is up");
            check(!privileges::has(net_admin), "no other right is up");
            check(opens_raw_socket(), "a raw socket opens within with()");
        });
        check_down();
        check(privileges::with(net_raw, opens_raw_socket), "the right can be raised again");
        check_down();
    });
}

TEST_F(Privileges, AnExceptionPutsTheRightDown) {
    expect_good_in_child([] {
        privileges::drop();
        bool caught = false;
        try {
            privileges::with(net_raw, [] { throw std::runtime_error("from within"); });
        } catch (std::runtime_error const& error) {
            caught = std::string(error.what()) == "from within";
        }
        check(caught, "the exception comes out as it is");
        check_down();
    });
}

TEST_F(Privileges, NoSocketOpensWithoutTheRightWhateverHappenedWithin) {
    expect_good_in_child([] {
        auto const denied = [](auto const& open) {
            try {
                open();
            } catch (umpa::permission_denied const&) {
                return true;
            }
            return false;
        };
        auto const check_all_denied = [&] {
            check(denied([] { umpa::raw_socket::ipv4(); }), "no raw_socket::ipv4");
            check(denied([] { umpa::raw_socket::link("lo"); }), "no raw_socket::link");
            check(denied([] { umpa::packet_socket("lo"); }), "no packet_socket");
            check(denied([] { umpa::exchange_socket::ipv4(); }), "no exchange_socket");
            check_down();
        };
        privileges::drop();
        check_all_denied();
        privileges::with(net_raw, [] { umpa::raw_socket::ipv4(), umpa::exchange_socket::link("lo"); });
        check_all_denied();
        for (bool const by_umpa : {true, false}) try {
                privileges::with(net_raw, [&] {
                    umpa::packet_socket const opened("lo");
                    if (by_umpa) umpa::packet_socket("nowhere");
                    throw 42;
                });
            } catch (umpa::no_such_interface const&) {
                check(by_umpa, "umpa throws first");
            } catch (int number) {
                check(!by_umpa && number == 42, "what is no exception of the library comes out, too");
            }
        check_all_denied();
        check(!denied([] { privileges::with(net_raw, [] { umpa::packet_socket("lo"); }); }), "it can be raised again");
        check_all_denied();
    });
}

// One right more does not bring the other.
TEST_F(Privileges, AnotherRightOpensNoSocket) {
    expect_good_in_child([] {
        privileges::drop();
        privileges::with(net_admin, [] {
            check(!opens_raw_socket(), "CAP_NET_ADMIN opens no raw socket");
            bool denied = false;
            try {
                umpa::raw_socket::ipv4();
            } catch (umpa::permission_denied const&) {
                denied = true;
            }
            check(denied, "nor one of umpa");
        });
        check_down();
    });
}

TEST_F(Privileges, DropTwiceIsNoError) {
    expect_good_in_child([] {
        privileges::drop();
        privileges::drop();
        check_down();
        check(privileges::with(net_raw, opens_raw_socket), "the right can still be raised");
    });
}

TEST_F(Privileges, AnInnerWithKeepsTheOuterRight) {
    expect_good_in_child([] {
        privileges::drop();
        privileges::with(net_raw, [] {
            privileges::with(
                net_admin, [] { check(privileges::has(net_raw) && privileges::has(net_admin), "both rights are up"); });
            check(privileges::has(net_raw) && !privileges::has(net_admin), "the outer right is up, the inner down");
            privileges::with(net_raw, [] { check(privileges::has(net_raw), "the right is up"); });
            check(privileges::has(net_raw), "the same right, raised twice, is up until the outer end");
        });
        check_down();
    });
}

TEST_F(Privileges, WithLeavesARightUpThatWasUp) {
    expect_good_in_child([] {
        privileges::with(net_raw, [] {});
        check(privileges::has(net_raw) && privileges::has(net_admin), "nothing was dropped");
    });
}

TEST_F(Privileges, DropWithinWithHolds) {
    expect_good_in_child([] {
        privileges::with(net_raw, [] { privileges::drop(); });
        check_down();
        privileges::with(net_raw, [] { privileges::drop(); });
        check_down();
    });
}

TEST_F(Privileges, WithReturnsWhatTheCallableReturns) {
    expect_good_in_child([] {
        privileges::drop();
        int number = 0;
        auto const same = [](int& n) -> int& { return n; };
        static_assert(std::is_same_v<decltype(privileges::with(net_raw, same, number)), int&>);
        static_assert(std::is_void_v<decltype(privileges::with(net_raw, [] {}))>);
        check(&privileges::with(net_raw, same, number) == &number, "a reference comes out as it is");

        auto const pass = [](std::unique_ptr<int> p) { return p; };
        check(*privileges::with(net_raw, pass, std::make_unique<int>(7)) == 7, "what can only be moved is moved");

        struct counter {
            int start;
            int plus(int n) const { return start + n; }
        };
        check(privileges::with(net_raw, &counter::plus, counter{40}, 2) == 42, "a member function is called");
        check_down();
    });
}

TEST_F(Privileges, ASocketOpenedWithinWithSendsWithoutTheRight) {
    expect_good_in_child([] {
        if (unshare(CLONE_NEWNET) != 0) throw std::runtime_error("a network namespace cannot be made");
        privileges::drop();
        auto socket = privileges::with(net_raw, [] { return umpa::raw_socket::link("lo"); });
        check_down();
        try {
            socket.send(umpa::make_packet(umpa::ethernet(), umpa::ipv4(), umpa::udp()));
            check(false, "an interface that is down sends nothing");
        } catch (umpa::network_down const&) {
        }
        try {
            umpa::raw_socket::ipv4();
            check(false, "no raw socket opens without the right");
        } catch (umpa::permission_denied const&) {
        }
    });
}

TEST_F(Privileges, TheRightIsOfTheCallingThread) {
    expect_good_in_child([] {
        privileges::drop();
        std::promise<void> raised;
        bool other_has = true;
        std::thread other([&] {
            raised.get_future().wait();
            other_has = privileges::has(net_raw);
        });
        privileges::with(net_raw, [&] {
            raised.set_value();
            other.join();
        });
        check(!other_has, "the right is down in another thread");
    });
}

TEST_F(Privileges, ARightThatIsNotPermittedIsAnError) {
    expect_good_in_child([] {
        forget_permitted(CAP_NET_RAW);
        check(!privileges::can_raise(net_raw), "the right cannot be raised");
        bool called = false;
        try {
            privileges::with(net_raw, [&] { called = true; });
            check(false, "with() throws");
        } catch (privileges::privilege_error const& error) {
            check(error.code() == std::errc::operation_not_permitted, "the code is EPERM");
            privileges::privilege_error const copy = error;
            check(std::string(copy.what()) == "privileges::with: this program may not raise CAP_NET_RAW; "
                                              "run it as root (sudo program), or "
                                              "give its file the right: sudo setcap cap_net_raw+p program",
                  "the sentence names the right and what to do");
        }
        check(!called, "with() calls nothing");
        privileges::with(net_admin, [] {});
    });
}

TEST_F(Privileges, ARightThatNobodyKnowsIsNotHeld) {
    privileges::right const unknown{63, "CAP_UNKNOWN"};
    EXPECT_FALSE(privileges::has(unknown));
    EXPECT_FALSE(privileges::can_raise(unknown));
    EXPECT_THROW(privileges::with(unknown, [] {}), privileges::privilege_error);
}

// From here on capset fails in this process.
void forbid_capset() {
    std::array<sock_filter, 4> program{{
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_capset, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    }};
    sock_fprog const filter{program.size(), program.data()};
    check(prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) == 0,
          "a filter can be set");
}

TEST_F(Privileges, ARightThatCannotBePutDownEndsTheProgram) {
    outcome const child = in_child([] {
        privileges::drop();
        privileges::with(net_raw, forbid_capset);
        return 0;
    });
    EXPECT_TRUE(WIFSIGNALED(child.status) && WTERMSIG(child.status) == SIGABRT) << "status " << child.status;
    EXPECT_EQ(child.output, "umpa: privileges::with: CAP_NET_RAW could not be taken back (errno 1)\n");
}

// --- as another user ---

// A copy of privileges_helper in a directory that everyone may enter.
class CopiedHelper : public Privileges {
protected:
    void SetUp() override {
        Privileges::SetUp();
        if (IsSkipped()) return;
        if (prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) != 0) GTEST_SKIP() << "programs gain no rights here (no_new_privs)";
        make_directory();
        if (IsSkipped()) return;
        std::filesystem::copy_file(UMPA_HELPER_DIR "/privileges_helper", helper());
        ASSERT_EQ(chmod(helper().c_str(), 0755), 0);
    }

    void TearDown() override {
        if (!directory_.empty()) std::filesystem::remove_all(directory_);
    }

    std::filesystem::path helper() const { return directory_ / "privileges_helper"; }

    bool give_file(char const* rights) const {
        std::unique_ptr<std::remove_pointer_t<cap_t>, privileges::detail::free_capabilities> const parsed(
            cap_from_text(rights));
        return parsed && cap_set_file(helper().c_str(), parsed.get()) == 0;
    }

    outcome run_as_nobody(char const* which) const {
        return in_child([&] {
            uid_t const nobody = 65534;
            if (setgroups(0, nullptr) != 0 || setgid(nobody) != 0 || setuid(nobody) != 0) return 126;
            execl(helper().c_str(), "privileges_helper", which, static_cast<char*>(nullptr));
            std::perror("execl");
            return 127;
        });
    }

private:
    void make_directory() {
        std::string name = (std::filesystem::temp_directory_path() / "umpa_privileges_XXXXXX").string();
        ASSERT_NE(mkdtemp(name.data()), nullptr);
        directory_ = name;
        ASSERT_EQ(chmod(name.c_str(), 0755), 0);
        struct statvfs system{};
        ASSERT_EQ(statvfs(name.c_str(), &system), 0);
        if ((system.f_flag & (ST_NOSUID | ST_NOEXEC)) != 0)
            GTEST_SKIP() << name << " is on a file system where programs gain no rights (nosuid or noexec)";
    }

    std::filesystem::path directory_;
};

void expect_good(outcome const& child) {
    EXPECT_EQ(child.output, "");
    EXPECT_TRUE(WIFEXITED(child.status) && WEXITSTATUS(child.status) == 0) << "status " << child.status;
}

TEST_F(CopiedHelper, AUserWithAPermittedFileCapability) {
    if (!give_file("cap_net_raw=p")) GTEST_SKIP() << "file capabilities cannot be set here";
    expect_good(run_as_nobody("file_capability"));
}

TEST_F(CopiedHelper, AUserWithAnEffectiveFileCapability) {
    if (!give_file("cap_net_raw=ep")) GTEST_SKIP() << "file capabilities cannot be set here";
    expect_good(run_as_nobody("effective_file_capability"));
}

TEST_F(CopiedHelper, AUserWithoutAnyRight) {
    outcome const child = run_as_nobody("no_right");
    EXPECT_TRUE(WIFEXITED(child.status) && WEXITSTATUS(child.status) == 0) << "status " << child.status;
    EXPECT_EQ(child.output, "privileges::with: this program may not raise CAP_NET_RAW; run it as root "
                            "(sudo program), or give its "
                            "file the right: sudo setcap cap_net_raw+p program\n");
}

TEST_F(CopiedHelper, ASetUserIdRootProgramRunByAUser) {
    ASSERT_EQ(chmod(helper().c_str(), 04755), 0);
    expect_good(run_as_nobody("set_user_id_root"));
}

} // namespace
