// SPDX-License-Identifier: BSL-1.0
// What privileges_test runs as other users: a copy of this program with a file capability or the
// set-user-id bit. The first argument names the case. Prints what is wrong, and exits with 0 when nothing
// is.
#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <string_view>
#include <sys/socket.h>
#include <umpa/privileges.hpp>
#include <umpa/send/packet_socket.hpp>
#include <umpa/send/raw_socket.hpp>
#include <umpa/send/send_error.hpp>
#include <unistd.h>

namespace privileges = umpa::privileges;

namespace {

bool all_good = true;

void check(bool good, char const* what) {
    if (good) return;
    all_good = false;
    std::printf("not so: %s\n", what);
}

bool opens_raw_socket() {
    int const descriptor = socket(AF_PACKET, SOCK_RAW | SOCK_CLOEXEC, 0);
    if (descriptor >= 0) close(descriptor);
    return descriptor >= 0;
}

// Of each kind, or of none.
bool opens_sockets_of_umpa() {
    int opened = 0, denied = 0;
    auto const open = [&](auto const& one) {
        try {
            one();
            ++opened;
        } catch (umpa::permission_denied const& error) {
            check(std::string_view(error.what()).find("opening it needs CAP_NET_RAW") != std::string_view::npos,
                  "the sentence names the right");
            ++denied;
        }
    };
    open([] { umpa::raw_socket::ipv4(); });
    open([] { umpa::raw_socket::link("lo"); });
    open([] { umpa::packet_socket("lo"); });
    check(opened == 0 || denied == 0, "all sockets open, or none");
    return opened > 0;
}

void check_down() {
    check(!privileges::has(privileges::net_raw), "the right is down");
    check(!opens_raw_socket(), "no raw socket opens without the right");
    check(!opens_sockets_of_umpa(), "no socket of umpa opens without the right");
}

// On every way out of the call.
void check_down_after_exceptions() {
    bool opened = false;
    try {
        privileges::with(privileges::net_raw, [&] {
            opened = opens_sockets_of_umpa();
            throw std::runtime_error("from within");
        });
        check(false, "the exception comes out");
    } catch (std::runtime_error const& error) {
        check(std::string_view(error.what()) == "from within", "the exception comes out as it is");
    }
    check(opened, "sockets open until the exception");
    check_down();
    try {
        privileges::with(privileges::net_raw, [] { return umpa::raw_socket::link("nowhere"); });
        check(false, "there is no such interface");
    } catch (umpa::no_such_interface const&) {
    }
    check_down();
}

void check_raised_only_within() {
    check_down();
    check(privileges::can_raise(privileges::net_raw), "the right can be raised");
    check(privileges::with(privileges::net_raw, opens_raw_socket), "a raw socket opens within with()");
    check_down();
    check_down_after_exceptions();
    check(privileges::with(privileges::net_raw, opens_sockets_of_umpa), "all sockets open within with()");
    check_down();
}

// The file has cap_net_raw+p: permitted from the start, effective never.
void file_capability() {
    check(geteuid() != 0, "an ordinary user runs this");
    check(!privileges::can_raise(privileges::net_admin), "other rights cannot be raised");
    check_raised_only_within();
    privileges::drop();
    check_raised_only_within();
}

// The file has cap_net_raw+ep: effective from the start.
void effective_file_capability() {
    check(opens_raw_socket(), "a raw socket opens at the start");
    privileges::drop();
    check_raised_only_within();
}

void no_right() {
    check(!privileges::can_raise(privileges::net_raw), "the right cannot be raised");
    privileges::drop();
    bool called = false;
    try {
        privileges::with(privileges::net_raw, [&] { called = true; });
        check(false, "with() throws");
    } catch (privileges::privilege_error const& error) {
        check(error.code() == std::errc::operation_not_permitted, "the code is EPERM");
        std::printf("%s\n", error.what());
    }
    check(!called, "with() calls nothing");
    check_down();
}

void set_user_id_root() {
    uid_t const user = getuid();
    check(user != 0 && geteuid() == 0, "an ordinary user runs this with the effective id of root");
    check(opens_raw_socket(), "a raw socket opens at the start");
    privileges::drop();
    check(geteuid() == user, "the effective user id is the user's");
    check_raised_only_within();
    check(geteuid() == user, "the effective user id stays the user's");
    privileges::drop();
    check_raised_only_within();
}

void run(std::string_view which) {
    if (which == "file_capability") return file_capability();
    if (which == "effective_file_capability") return effective_file_capability();
    if (which == "no_right") return no_right();
    if (which == "set_user_id_root") return set_user_id_root();
    check(false, "the case is known");
}

} // namespace

int main(int count, char** arguments) {
    run(count == 2 ? arguments[1] : "");
    std::fflush(stdout);
    // Not exit: a leak checker cannot look into a program that runs with more rights than its user has.
    std::_Exit(all_good ? 0 : 1);
}
