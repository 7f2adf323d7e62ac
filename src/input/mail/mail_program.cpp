#include "input/mail/mail_program.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "input/containers/member_fields.h"
#include "input/convert/helper_program.h"
#include "input/convert/process.h"

namespace zubda {
namespace {

constexpr auto program_name = "zubda-mail";

/// Takes what was written for one message off `output`. Empty when it is incomplete: the program was ended.
std::string take_message(std::string_view& output) {
  const auto all = output;
  try {
    while (!output.empty()) {
      const auto field = first_field(output);
      const auto size = all.size() - output.size();
      output = field.rest;
      if (field.name == "done") return std::string(all.substr(0, size));
    }
  } catch (const std::runtime_error&) {  // Not even a field is complete.
  }
  return {};
}

}  // namespace

/// What came of a run of the program.
struct MessageParser::Run {
  std::string output;
  std::string error;     ///< Empty when the program ended as it should.
  bool is_late = false;  ///< It was ended at its limit of time.
};

MessageParser::Run MessageParser::run(std::span<const std::string> messages) {
  using Clock = std::chrono::steady_clock;
  std::string input;
  for (const auto& message : messages) input.append(std::to_string(message.size())).append("\n").append(message);
  // The output has the decoded bytes of the messages, which are fewer, and short fields; a part may be very short, too.
  ProcessLimits limits{.output_bytes = input.size() * 16 + (std::size_t{1} << 20)};
  limits.time = std::min(limits.time, time_left_ / 2);
  const auto begin = Clock::now();
  try {
    auto result = run_until_limit({program_}, input, limits);
    if (result.passed == PassedLimit::time)
      time_left_ -= std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begin);
    auto error = result.passed == PassedLimit::none && result.status == 0 ? std::string() : reason_of(result);
    return {std::move(result.output), std::move(error), result.passed == PassedLimit::time};
  } catch (const ProgramNotFound&) {
    throw;
  } catch (const std::runtime_error& reason) {
    return {{}, reason.what()};
  }
}

std::vector<ParsedMessage> MessageParser::parse(std::span<const std::string> messages) {
  constexpr std::chrono::milliseconds min_time{50};
  constexpr std::size_t min_at_once = 16;  // Chosen by hand, as the above.
  std::vector<ParsedMessage> parsed;
  if (!messages.empty() && program_.empty()) program_ = find_helper_program(program_name);
  auto at_once = messages.size();
  while (parsed.size() < messages.size()) {
    const auto rest = messages.subspan(parsed.size());
    if (time_left_ < min_time) {
      parsed.push_back({{}, std::string(program_name) + ": messages of this mailbox take too long"});
      continue;
    }
    const auto some = rest.first(std::min(at_once, rest.size()));
    const auto [output, error, is_late] = run(some);
    std::string_view left = output;
    std::size_t done = 0;
    for (; done < some.size(); ++done) {
      auto message = take_message(left);
      if (message.empty()) break;
      parsed.push_back({std::move(message), {}});
    }
    const bool is_whole = done == some.size();
    // The others of the run may have used up what the program may write: by itself a message may go through.
    if (!is_whole && (is_late || done == 0))
      parsed.push_back({{}, std::string(program_name) + ": " + (error.empty() ? "no message" : error)});
    // Of what is behind a fault few are tried at once, since they may have to be given to the program again.
    at_once = is_whole ? 2 * at_once : std::max(min_at_once, done);
  }
  return parsed;
}

}  // namespace zubda
