// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <umpa/receive/capture_device.hpp>
#include <umpa/receive/capture_error.hpp>
#include <umpa/receive/capture_file.hpp>
#include <umpa/receive/capture_format.hpp>
#include <umpa/receive/capture_options.hpp>
#include <umpa/receive/capture_writer.hpp>
#include <umpa/receive/captured_frame.hpp>
#include <umpa/receive/filter.hpp>
#include <umpa/receive/from_file.hpp>
#include <umpa/receive/live_capture.hpp>
#include <umpa/receive/sniff.hpp>
#include <umpa/receive/sniff_any.hpp>
#include <umpa/receive/to_file.hpp>

// Captures by libpcap (-lpcap), live and in files.
