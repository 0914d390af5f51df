// EXPECT: answered_by: the answer has no such field
#include <umpa/receive/answers.hpp>
#include <umpa/umpa.hpp>

namespace mine {
inline constexpr auto ask_fields = umpa::field_list(umpa::name<"round">()[8] = 0);
inline constexpr auto reply_fields = umpa::field_list(umpa::name<"turn">()[8] = 0);
using ask = umpa::header<ask_fields, "Ask">;
using reply = umpa::header<reply_fields, "Reply">;
inline constexpr auto protocols = umpa::registry<ask, reply>();
}

#ifdef REFUSED
template <>
inline constexpr auto umpa::answered_by<mine::ask> = umpa::answer<mine::reply>(umpa::same(umpa::name<"round">()));
#else
template <>
inline constexpr auto umpa::answered_by<mine::ask> =
    umpa::answer<mine::reply>(umpa::same(umpa::name<"round">(), umpa::name<"turn">()));
#endif
auto const& row = umpa::protocol_row_of<mine::ask>;
