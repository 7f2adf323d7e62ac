#include "cli/manifest.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "cli/exit_status.h"
#include "text/read_stream.h"

namespace zubda {
namespace {

namespace fs = std::filesystem;

const RunIdentity run{"1.0", "--format=text"};

std::string bytes_of_file(const std::string& path) { return read_stream(std::ifstream(path, std::ios::binary)); }

class ManifestTest : public testing::Test {
 protected:
  ManifestTest() { fs::create_directory(folder_); }
  ~ManifestTest() override { fs::remove_all(folder_); }

  std::string path(const std::string& name) const { return folder_ / name; }
  std::string file(const std::string& name, const std::string& bytes) const {
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
    return path(name);
  }
  std::string manifest() const { return path("manifest"); }
  void append(const std::string& bytes) const { std::ofstream(manifest(), std::ios::app) << bytes; }

  /// The line about an input with a file as its output.
  static ManifestLine line(const std::string& input, const std::string& output, std::size_t failures = 0) {
    ManifestLine made{.name = input, .state = state_of_input(input, -1)};
    made.output = output;
    const auto bytes = bytes_of_file(output);
    Sha256 sum;
    sum.add(bytes);
    made.written = WrittenFile{bytes.size(), sum.hex()};
    made.records = 3;
    made.failures = failures;
    return made;
  }

  /// What a later run finds of an output made from these inputs.
  std::optional<std::size_t> found(const std::string& output, const std::vector<ManifestLine>& inputs) const {
    return Manifest(manifest(), run, true).failures_of_finished(output, inputs);
  }

  const fs::path folder_ = fs::temp_directory_path() / ("zubda-manifest-" + std::to_string(::getpid()));
};

TEST_F(ManifestTest, ALineIsReadAsItWasWritten) {
  ManifestLine line{.name = "a \"b\"\n\u0627.txt", .state = {12, {1'700'000'000, 1234}}};
  line.number = 1;
  line.input_count = 3;
  line.output = "out\\é.txt";
  line.written = WrittenFile{18'446'744'073'709'551'615U, std::string(64, 'a')};
  line.records = 5;
  line.failures = 2;
  const auto text = format_manifest_line(line, run);
  EXPECT_TRUE(text.ends_with("}\n"));
  EXPECT_EQ(std::ranges::count(text, '\n'), 1);
  const auto read = parse_manifest_line(text.substr(0, text.size() - 1));
  ASSERT_TRUE(read);
  EXPECT_EQ(read->run, run);
  EXPECT_EQ(read->line.name, line.name);
  EXPECT_EQ(read->line.state, line.state);
  EXPECT_EQ(read->line.number, 1U);
  EXPECT_EQ(read->line.input_count, 3U);
  EXPECT_EQ(read->line.output, line.output);
  EXPECT_EQ(read->line.written, line.written);
  EXPECT_EQ(read->line.records, 5U);
  EXPECT_EQ(read->line.failures, 2U);
  for (std::size_t size = 0; size + 1 < text.size(); ++size)
    EXPECT_FALSE(parse_manifest_line(text.substr(0, size))) << size << " bytes are no line";
  EXPECT_FALSE(parse_manifest_line("{\"id\":1}"));
}

TEST_F(ManifestTest, FindsWhatIsFinishedAndUnchanged) {
  const auto input = file("a", "text");
  const auto output = file("a.out", "sum");
  Manifest(manifest(), run, false).add(std::vector{line(input, output, 2)});
  EXPECT_EQ(found(output, {line(input, output)}), 2U);
  EXPECT_FALSE(found(path("b.out"), {line(input, output)}));
  EXPECT_FALSE(found(output, {line(input, output), line(input, output)})) << "from other inputs";
  auto renamed = line(input, output);
  renamed.name = "b";
  EXPECT_FALSE(found(output, {renamed}));
  file("a.out", "sun");
  EXPECT_FALSE(found(output, {line(input, output)})) << "of the same size";
  file("a.out", "sum");
  EXPECT_TRUE(found(output, {line(input, output)}));
  file("a", "test");
  fs::last_write_time(input, fs::last_write_time(input) + std::chrono::nanoseconds(1));
  EXPECT_FALSE(found(output, {line(input, output)})) << "of the same size";
  Manifest(manifest(), run, true).add(std::vector{line(input, output)});
  EXPECT_EQ(found(output, {line(input, output)}), 0U) << "the last line counts";
  fs::remove(output);
  EXPECT_FALSE(found(output, {line(input, path("a.out"))}));
}

TEST_F(ManifestTest, AFailureIsNotFinished) {
  const auto input = file("a", "text");
  const auto output = file("a.out", "sum");
  auto failed = line(input, output, 1);
  failed.written.reset();
  Manifest(manifest(), run, false).add(std::vector{line(input, output)});
  Manifest(manifest(), run, false).add(std::vector{failed});
  EXPECT_FALSE(found(output, {line(input, output)}));
}

TEST_F(ManifestTest, APipeIsNeverTheSame) {
  const auto output = file("a.out", "sum");
  auto from_pipe = line("-", output);
  from_pipe.state = {};
  Manifest(manifest(), run, false).add(std::vector{from_pipe});
  EXPECT_FALSE(found(output, {from_pipe}));
  EXPECT_FALSE(state_of_input("/dev/null", -1).is_known());
}

TEST_F(ManifestTest, AnOutputOfSeveralInputsNeedsAllInTheirOrder) {
  const auto output = file("out", "sum");
  std::vector<ManifestLine> lines{line(file("a", "1"), output), line(file("b", "22"), output)};
  for (std::size_t i = 0; i < 2; ++i) lines[i].number = i, lines[i].input_count = 2;
  Manifest(manifest(), run, false).add(lines);
  EXPECT_TRUE(found(output, lines));
  EXPECT_FALSE(found(output, {lines[1], lines[0]}));
  EXPECT_FALSE(found(output, {lines[0]}));
  // The second line is lost.
  const auto bytes = bytes_of_file(manifest());
  file("manifest", bytes.substr(0, bytes.find('\n') + 1));
  EXPECT_FALSE(found(output, lines));
}

TEST_F(ManifestTest, ALineCutShortIsNamedAndTheNextOneIsWhole) {
  const auto input = file("a", "text");
  const auto output = file("a.out", "sum");
  const auto other = file("b.out", "more");
  Manifest(manifest(), run, false).add(std::vector{line(input, output)});
  const auto first = bytes_of_file(manifest());
  for (const std::size_t size : {std::size_t{1}, first.size() / 2, first.size() - 1}) {
    file("manifest", first + first.substr(0, size));
    Manifest cut(manifest(), run, true);
    EXPECT_EQ(cut.warnings(), "zubda: " + manifest() + ":2: cut short, passed over\n");
    cut.add(std::vector{line(input, other)});
    Manifest later(manifest(), run, true);
    // A line that is whole but for its end has got it by now.
    EXPECT_EQ(later.warnings(),
              size + 1 == first.size() ? "" : "zubda: " + manifest() + ":2: no line of a manifest, passed over\n");
    EXPECT_TRUE(later.failures_of_finished(output, std::vector{line(input, output)}));
    EXPECT_TRUE(later.failures_of_finished(other, std::vector{line(input, other)}));
  }
}

TEST_F(ManifestTest, OnlyTheFirstLineIsCutShort) {
  file("manifest", "{\"manif");
  const auto input = file("a", "text");
  const auto output = file("a.out", "sum");
  Manifest cut(manifest(), run, true);
  EXPECT_EQ(cut.warnings(), "zubda: " + manifest() + ":1: cut short, passed over\n");
}

TEST_F(ManifestTest, ThatOfAnotherRunIsRefused) {
  const auto input = file("a", "text");
  Manifest(manifest(), run, false).add(std::vector{line(input, file("a.out", "sum"))});
  for (const bool reads_all : {false, true}) {
    EXPECT_THROW(Manifest(manifest(), RunIdentity{"1.1", run.options}, reads_all), UsageError);
    EXPECT_THROW(Manifest(manifest(), RunIdentity{run.version, "--format=json"}, reads_all), UsageError);
    EXPECT_NO_THROW(Manifest(manifest(), run, reads_all));
  }
}

TEST_F(ManifestTest, AFileThatIsNoneIsNotWrittenTo) {
  file("manifest", "A text.\n");
  EXPECT_THROW(Manifest(manifest(), run, false), UsageError);
  EXPECT_EQ(bytes_of_file(manifest()), "A text.\n");
  EXPECT_THROW(Manifest(folder_, run, false), UsageError);
  EXPECT_THROW(Manifest("/dev/null", run, false), UsageError);
  EXPECT_THROW(Manifest(path("none/manifest"), run, false), UsageError);
}

TEST_F(ManifestTest, SeveralRunsMayAddToOneFileAtATime) {
  constexpr int processes = 4;
  constexpr int lines = 200;
  const auto output = file("a.out", "sum");
  std::vector<pid_t> children;
  for (int i = 0; i < processes; ++i) {
    children.push_back(::fork());
    if (children.back() != 0) continue;
    Manifest shared(manifest(), run, false);
    for (int k = 0; k < lines; ++k) shared.add(std::vector{line(std::to_string(i) + std::string(3000, 'x'), output)});
    ::_exit(0);
  }
  for (const auto child : children) ::waitpid(child, nullptr, 0);
  EXPECT_EQ(Manifest(manifest(), run, true).warnings(), "");
  const auto bytes = bytes_of_file(manifest());
  EXPECT_EQ(std::ranges::count(bytes, '\n'), processes * lines);
}

}  // namespace
}  // namespace zubda
