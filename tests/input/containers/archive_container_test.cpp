#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "input/archive/archive_samples.h"
#include "input/containers/container.h"

namespace zubda {
namespace {

/// A tar archive of `a.txt` and so many hard links to it.
std::string tar_with_links(const std::string& bytes, int links) {
  std::vector<char> buffer(std::size_t{1} << 20);
  std::size_t used = 0;
  archive* writer = archive_write_new();
  archive_write_set_format_ustar(writer);
  archive_write_open_memory(writer, buffer.data(), buffer.size(), &used);
  for (int i = 0; i <= links; ++i) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, i == 0 ? "a.txt" : ("l" + std::to_string(i) + ".txt").c_str());
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    if (i == 0) archive_entry_set_size(entry, static_cast<la_int64_t>(bytes.size()));
    else archive_entry_set_hardlink(entry, "a.txt");
    archive_write_header(writer, entry);
    if (i == 0) archive_write_data(writer, bytes.data(), bytes.size());
    archive_entry_free(entry);
  }
  archive_write_close(writer);
  archive_write_free(writer);
  return {buffer.data(), used};
}

TEST(ArchiveContainer, CountsTheContentOfHardLinks) {
  const auto container = open_archive(stream_of(tar_with_links(std::string(400, 'a'), 5)), 1000);
  for (int i = 0; i < 3; ++i) {
    ASSERT_TRUE(container->next());
    EXPECT_EQ(container->read(1000).size(), 400U) << i;
  }
  ASSERT_TRUE(container->next());
  EXPECT_THROW(container->read(1000), ContainerTooLarge);
}

}  // namespace
}  // namespace zubda
