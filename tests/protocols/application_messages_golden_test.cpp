// SPDX-License-Identifier: BSL-1.0
#include <golden/application_packets.hpp>
#include <golden/four_ways.hpp>
#include <gtest/gtest.h>

namespace {

using namespace umpa::test;

TEST(ApplicationMessagesGolden, Modbus) { modbus_packets(expect_protocol_golden); }
TEST(ApplicationMessagesGolden, Coap) { coap_packets(expect_protocol_golden); }
TEST(ApplicationMessagesGolden, MqttConnections) { mqtt_connection_packets(expect_protocol_golden); }
TEST(ApplicationMessagesGolden, MqttPublications) { mqtt_publish_packets(expect_protocol_golden); }

} // namespace
