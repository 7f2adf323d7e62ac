#include "input/mail/mail_program.h"

#include <algorithm>
#include <numeric>
#include <stdexcept>

#include "input/containers/member_fields.h"
#include "input/convert/helper_program.h"
#include "input/convert/process.h"

namespace zubda {
namespace {

constexpr auto program_name = "zubda-mail";

/// The output for `messages`; empty when the program did not end as it should.
std::string run(const std::string& program, std::span<const std::string> messages, std::string& error) {
  std::string input;
  for (const auto& message : messages) input.append(std::to_string(message.size())).append("\n").append(message);
  // The output has the decoded bytes of the messages, which are fewer, and short fields; a part may be very short, too.
  const ProcessLimits limits{.output_bytes = input.size() * 16 + (std::size_t{1} << 20)};
  try {
    auto result = run_process({program}, input, limits);
    if (result.status == 0) return std::move(result.output);
    error = reason_of(result);
  } catch (const ProgramNotFound&) {
    throw;
  } catch (const std::runtime_error& reason) {
    error = reason.what();
  }
  return {};
}

/// Takes what was written for one message off `output`. Empty when it is incomplete.
std::string take_message(std::string_view& output) {
  const auto all = output;
  while (!output.empty()) {
    const auto field = first_field(output);
    const auto size = all.size() - output.size();
    output = field.rest;
    if (field.name == "done") return std::string(all.substr(0, size));
  }
  return {};
}

void parse(const std::string& program, std::span<const std::string> messages, std::span<ParsedMessage> parsed) {
  if (messages.empty()) return;
  std::string error;
  const auto output = run(program, messages, error);
  std::string_view rest = output;
  bool is_complete = error.empty();
  for (std::size_t i = 0; i < messages.size() && is_complete; ++i) {
    parsed[i].output = take_message(rest);
    is_complete = !parsed[i].output.empty();
  }
  if (is_complete) return;
  if (messages.size() == 1) {
    parsed[0] = {{}, std::string(program_name) + ": " + (error.empty() ? "no message" : error)};
    return;
  }
  const auto half = messages.size() / 2;
  parse(program, messages.first(half), parsed.first(half));
  parse(program, messages.subspan(half), parsed.subspan(half));
}

}  // namespace

std::vector<ParsedMessage> parse_messages(std::span<const std::string> messages) {
  std::vector<ParsedMessage> parsed(messages.size());
  parse(find_helper_program(program_name), messages, parsed);
  return parsed;
}

}  // namespace zubda
