#include "input/records/line_batches.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "input/files/name_list.h"

namespace zubda {
namespace {

/// A pipe that a thread fills with `pieces`, each with a write of its own.
class Pipe {
 public:
  explicit Pipe(std::vector<std::string> pieces) {
    if (::pipe(ends_) != 0) throw std::runtime_error("no pipe");
    writer_ = std::thread([pieces = std::move(pieces), end = ends_[1]] {
      for (const auto& piece : pieces)
        if (::write(end, piece.data(), piece.size()) < 0) break;
      ::close(end);
    });
  }
  ~Pipe() {
    char rest[4096];
    while (::read(ends_[0], rest, sizeof rest) > 0) continue;  // Or the thread would wait for a reader.
    writer_.join();
    ::close(ends_[0]);
  }
  int descriptor() const { return ends_[0]; }

 private:
  int ends_[2] = {-1, -1};
  std::thread writer_;
};

struct Read {
  std::string lines;
  std::vector<std::size_t> overlong;
};

Read read_all(std::vector<std::string> pieces, std::size_t most_bytes) {
  const Pipe pipe(std::move(pieces));
  LineBatches batches(stream_of(pipe.descriptor()), most_bytes);
  Read read;
  std::size_t next_line = 1;
  for (bool last = false; !last;) {
    const auto batch = batches.next();
    last = batch.last;
    EXPECT_EQ(batch.first_line, next_line);
    EXPECT_TRUE(last || batch.overlong || batch.lines.ends_with('\n'));
    next_line +=
        batch.overlong ? 1 : static_cast<std::size_t>(std::count(batch.lines.begin(), batch.lines.end(), '\n'));
    if (batch.overlong) read.overlong.push_back(batch.first_line);
    read.lines += batch.lines;
  }
  return read;
}

TEST(LineBatches, LosesNothingHoweverTheStreamIsCut) {
  const std::string text = "one\ntwo\n\nfour, which is longer\r\nlast";
  for (std::size_t size = 1; size <= text.size(); ++size) {
    std::vector<std::string> pieces;
    for (std::size_t at = 0; at < text.size(); at += size) pieces.push_back(text.substr(at, size));
    EXPECT_EQ(read_all(pieces, 100).lines, text) << size;
  }
  EXPECT_EQ(read_all({}, 100).lines, "");
}

TEST(LineBatches, LeavesOutALineThatAnErrorCuts) {
  for (const std::string begin : {"", "one\ntwo\n"}) {
    std::vector<std::string> pieces{begin + "thr"};
    LineBatches batches(
        [&](char* buffer, std::size_t size) {
          if (pieces.empty()) throw std::runtime_error("no more");
          const auto count = pieces.back().copy(buffer, size);
          pieces.pop_back();
          return count;
        },
        100);
    auto batch = batches.next();
    std::string lines = batch.lines;
    if (!batch.last) lines += (batch = batches.next()).lines;
    EXPECT_TRUE(batch.last);
    EXPECT_EQ(batch.error, "no more");
    EXPECT_EQ(lines, begin);
  }
}

TEST(LineBatches, SkipsLinesThatAreTooLong) {
  const std::string long_line(3'000'000, 'x');
  const auto read = read_all({"a\n", long_line, "\nb\n", long_line + "\n" + long_line + "\nc"}, 300'000);
  EXPECT_EQ(read.lines, "a\nb\nc");
  EXPECT_EQ(read.overlong, (std::vector<std::size_t>{2, 4, 5}));
  EXPECT_EQ(read_all({long_line}, 300'000).overlong, (std::vector<std::size_t>{1}));
}

TEST(LineBatches, WhetherALineIsTooLongDoesNotDependOnWhatHasBeenRead) {
  // A line of as many bytes as are allowed, with all that may be around them, whose end comes later.
  const std::string longest = "\xEF\xBB\xBF" + std::string(300'000, 'x') + "\r";
  for (std::size_t cut = 299'990; cut <= longest.size(); ++cut)
    EXPECT_EQ(read_all({longest.substr(0, cut), longest.substr(cut) + "\nb\n"}, 300'000).lines, longest + "\nb\n")
        << cut;
}

std::vector<std::string> names(std::vector<std::string> pieces, char separator) {
  const Pipe pipe(std::move(pieces));
  NameList list(pipe.descriptor(), separator);
  std::vector<std::string> found;
  while (const auto name = list.next()) found.push_back(*name);
  return found;
}

TEST(NameList, SplitsAtTheSeparator) {
  using Names = std::vector<std::string>;
  EXPECT_EQ(names({"a\r\nb c\n", "\nd"}, '\n'), (Names{"a", "b c", "", "d"}));
  EXPECT_EQ(names({std::string("a\nb\0c\r\0", 7)}, '\0'), (Names{"a\nb", "c\r"}));
  EXPECT_EQ(names({}, '\n'), Names{});
}

TEST(NameList, RefusesWhatIsNoList) {
  EXPECT_THROW(names({std::string("a\0b\0", 4)}, '\n'), std::runtime_error);
  EXPECT_THROW(names({std::string(200'000, 'x')}, '\n'), std::runtime_error);
}

}  // namespace
}  // namespace zubda
