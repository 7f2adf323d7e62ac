#include "input/files/file.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <stdexcept>

#include "input/files/descriptor.h"

namespace zubda {
namespace {

class ReadDescriptor : public testing::Test {
 protected:
  ~ReadDescriptor() override { std::filesystem::remove(path_); }

  Descriptor file_of(std::size_t bytes) {
    std::ofstream(path_) << std::string(bytes, 'a');
    return Descriptor(::open(path_.c_str(), O_RDONLY | O_CLOEXEC));
  }

  static constexpr std::size_t size_ = first_block_bytes * 3;
  const std::string path_ = std::filesystem::temp_directory_path() / ("zubda-file-" + std::to_string(::getpid()));
};

TEST_F(ReadDescriptor, ReadsAllThatThereIs) {
  for (const std::size_t size : {std::size_t{0}, std::size_t{1}, first_block_bytes - 1, first_block_bytes, size_}) {
    const auto contents = read_descriptor(file_of(size).get(), size_);
    EXPECT_EQ(contents.bytes, std::string(size, 'a'));
    EXPECT_FALSE(contents.shrank);
  }
}

TEST_F(ReadDescriptor, TellsOfAFileThatShrinksMeanwhile) {
  const auto file = file_of(size_);
  const auto contents = read_descriptor(
      file.get(), size_, [&](std::string_view) { std::filesystem::resize_file(path_, first_block_bytes + 7); });
  EXPECT_EQ(contents.bytes.size(), first_block_bytes + 7);
  EXPECT_TRUE(contents.shrank);
}

TEST_F(ReadDescriptor, ReadsAGrowingFileToTheSizeItHad) {
  const auto file = file_of(size_);
  const auto contents =
      read_descriptor(file.get(), size_, [&](std::string_view) { std::filesystem::resize_file(path_, size_ * 2); });
  EXPECT_EQ(contents.bytes.size(), size_);
  EXPECT_FALSE(contents.shrank);
}

TEST_F(ReadDescriptor, KnowsThatFilesOfTheKernelHaveNoSize) {
  EXPECT_FALSE(read_file("/proc/self/status", size_).empty());
}

TEST_F(ReadDescriptor, ReadsNoMoreThanTheFirstBlockOfWhatIsRefused) {
  const auto file = file_of(size_);
  const auto refuse = [](std::string_view start) {
    EXPECT_EQ(start.size(), first_block_bytes);
    throw std::runtime_error("refused");
  };
  EXPECT_THROW(read_descriptor(file.get(), size_, refuse), std::runtime_error);
  EXPECT_EQ(::lseek(file.get(), 0, SEEK_CUR), static_cast<off_t>(first_block_bytes));
}

TEST_F(ReadDescriptor, ReadsAnOpenedFileAsOneThatWasSeenWhole) {
  for (const bool is_whole : {true, false}) {
    const auto opened = [&] {
      auto file = file_of(7);
      return is_whole ? OpenedFile{nullptr, "aaaaaaa"} : OpenedFile{std::make_shared<Descriptor>(std::move(file)), {}};
    };
    std::string seen;
    const auto look = [&](std::string_view start) { seen = start; };
    const auto contents = read_opened(opened(), 7, look);
    EXPECT_EQ(contents.bytes, "aaaaaaa");
    EXPECT_FALSE(contents.shrank);
    EXPECT_TRUE(contents.is_regular);
    EXPECT_EQ(seen, "aaaaaaa");
    EXPECT_THROW(read_opened(opened(), 5, look), std::runtime_error);
    EXPECT_EQ(seen, "aaaaaa") << "no more than tells that it is too large";
  }
}

}  // namespace
}  // namespace zubda
