#include "cli/paged_output.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <utility>
#include <vector>

#include "cli/write_all.h"
#include "input/convert/process.h"
#include "output/display.h"

namespace zubda {
namespace {

constexpr std::string_view pager_name = "the pager";

/// What `less` is told where the user tells it nothing: to end if all fits on the screen, to show colors, to leave the
/// text on the screen, and that it is UTF-8 whatever the locale is.
constexpr std::array<std::pair<const char*, const char*>, 2> less_defaults = {
    {{"LESS", "FRX"}, {"LESSCHARSET", "utf-8"}}};

std::vector<std::string> pager_environment() {
  std::vector<std::string> variables;
  for (char** variable = environ; *variable != nullptr; ++variable) variables.emplace_back(*variable);
  for (const auto& [name, value] : less_defaults)
    if (std::getenv(name) == nullptr) variables.push_back(std::string(name) + "=" + value);
  return variables;
}

/// Starts `command` with the descriptor `input` as its standard input.
pid_t start_shell(std::string command, int input) {
  posix_spawn_file_actions_t actions;
  if (const int error = ::posix_spawn_file_actions_init(&actions); error != 0) throw WriteError(pager_name, error);
  std::string shell = "sh";
  std::string option = "-c";
  std::array<char*, 4> arguments = {shell.data(), option.data(), command.data(), nullptr};
  auto variables = pager_environment();
  std::vector<char*> environment;
  for (auto& variable : variables) environment.push_back(variable.data());
  environment.push_back(nullptr);
  pid_t process = -1;
  int error = ::posix_spawn_file_actions_adddup2(&actions, input, 0);
  if (error == 0) error = ::posix_spawn(&process, "/bin/sh", &actions, nullptr, arguments.data(), environment.data());
  ::posix_spawn_file_actions_destroy(&actions);
  if (error != 0) throw WriteError(pager_name, error);
  return process;
}

/// The rows that a terminal needs for lines of text.
std::size_t rows_of(std::string_view text, std::size_t columns) {
  std::size_t rows = 0;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto width = display_width(text.substr(0, end));
    rows += columns == 0 || width <= columns ? 1 : (width + columns - 1) / columns;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return rows;
}

}  // namespace

std::string pager_command() {
  std::string command = "less";
  for (const auto* name : {"PAGER", "ZUBDA_PAGER"})
    if (const char* value = std::getenv(name)) command = value;
  const auto begin = std::min(command.find_first_not_of(' '), command.size());
  const auto program = command.substr(begin, command.find(' ', begin) - begin);
  if (program.empty() || program == "cat") return {};
  // What is more than the name of a program is for the shell to understand.
  if (program.find_first_of("'\"\\$`|&;<>(){}=~") != std::string::npos) return command;
  try {
    find_program(program);
  } catch (const std::runtime_error&) {
    return {};
  }
  return command;
}

PagedOutput::PagedOutput(const Screen& screen, std::string pager, bool always, std::function<void()> before_pager)
    : screen_(screen), pager_(std::move(pager)), always_(always), before_pager_(std::move(before_pager)) {}

PagedOutput::~PagedOutput() {
  if (pipe_ >= 0) ::close(pipe_);
  while (process_ > 0 && ::waitpid(process_, nullptr, 0) < 0 && errno == EINTR) continue;
}

void PagedOutput::write(std::string_view bytes) {
  if (pipe_ >= 0) return write_all(pipe_, bytes, pager_name);
  kept_ += bytes;
  kept_rows_ += rows_of(bytes, screen_.columns);
  const bool fits = kept_rows_ < screen_.rows;  // The prompt of the shell needs a row.
  if (fits && !always_) return;
  start();
  write_all(pipe_, std::exchange(kept_, {}), pager_name);
}

void PagedOutput::start() {
  before_pager_();
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw WriteError(pager_name, errno);
  try {
    process_ = start_shell(pager_, ends[0]);
  } catch (const WriteError&) {
    ::close(ends[0]);
    ::close(ends[1]);
    throw;
  }
  ::close(ends[0]);
  pipe_ = ends[1];
  // The interrupt key belongs to the pager now; the user leaves both by leaving it.
  ::signal(SIGINT, SIG_IGN);
}

void PagedOutput::finish() {
  if (pipe_ < 0) write_all(screen_.descriptor, std::exchange(kept_, {}), "standard output");
}

}  // namespace zubda
