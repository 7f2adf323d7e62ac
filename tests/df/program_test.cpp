/// Runs zubda-df in this process, on documents that are made up.
#include "df/program.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "analysis.h"
#include "cli/exit_status.h"
#include "df/tables.h"
#include "input/confine/file_rules.h"
#include "terms/term_extractor.h"
#include "text/read_stream.h"

namespace zubda::df {
namespace {

namespace fs = std::filesystem;

class Df : public testing::Test {
 protected:
  Df() : folder_(fs::temp_directory_path() / ("zubda-df-" + std::to_string(::getpid()))) {
    fs::create_directories(folder_);
  }
  ~Df() override { fs::remove_all(folder_); }

  std::string path(const std::string& name) const { return folder_ / name; }

  int run_with(std::vector<std::string> arguments) {
    std::vector<const char*> pointers{"zubda-df"};
    for (const auto& argument : arguments) pointers.push_back(argument.c_str());
    const int in = ::open("/dev/null", O_RDONLY);
    const int out = ::open(path("out").c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    const int error = ::open(path("err").c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    const int status = run(static_cast<int>(pointers.size()), pointers.data(), {in, out, error});
    for (const int descriptor : {in, out, error}) ::close(descriptor);
    return status;
  }

  std::string read(const std::string& name) const { return read_stream(std::ifstream(path(name), std::ios::binary)); }

  void write(const std::string& name, const std::string& bytes) const {
    std::ofstream(path(name), std::ios::binary) << bytes;
  }

  fs::path folder_;
};

/// Texts of sentences in two languages; some are equal.
std::vector<std::string> random_texts(Random& random, std::size_t count) {
  const std::vector<std::string> english{"Rivers carried sediment towards the harbour.",
                                         "The Rivers were carrying water.", "Who pays for the water of the town?",
                                         "The WHO counted 4,500 cases in COVID-19.",
                                         "Nobody's harbours need that much sand."};
  const std::vector<std::string> french{"Les rivières portent le sable jusqu'au port.", "Qui paie l'eau de la ville ?",
                                        "Le port de la ville a besoin de sable.",
                                        "On a compté les habitants des ports."};
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < count; ++i) {
    const auto& sentences = random.below(2) == 0 ? english : french;
    std::string text;
    for (auto left = 1 + random.below(6); left > 0; --left) text += sentences[random.below(sentences.size())] + " ";
    texts.push_back(text + "\\n");
  }
  return texts;
}

std::string record_of(const std::string& text) { return "{\"text\":\"" + text + "\"}\n"; }

TEST_F(Df, CountsWhatTheRankingTakesForTerms) {
  Random random(5);
  const auto texts = random_texts(random, 60);
  Counts expected;
  std::string records;
  for (auto text : texts) {
    records += record_of(text);
    text.replace(text.size() - 2, 2, "\n");
    Analyzer analyzer;
    Document document;
    document.text = text;
    analyzer.extractor().start_collection();
    const auto& language = *analyzer.read_terms(document, {});
    analyzer.extractor().collection_numbers();
    auto& counts = expected[language.code];
    ++counts.documents;
    // The terms of the ranking: as many as the matrix has columns.
    std::size_t terms = 0;
    analyzer.extractor().for_each_collection_term([&](std::string_view, std::string_view term, TermId) {
      ++counts.terms[std::string(term)];
      ++terms;
    });
    EXPECT_EQ(terms, static_cast<std::size_t>(Analyzer().analyze(document, {}).rows.matrix.cols()));
  }
  write("all.jsonl", records);
  ASSERT_EQ(run_with({"count", "-o", path("all.df"), path("all.jsonl")}), all_done) << read("err");
  EXPECT_EQ(read_counts(read("all.df")), expected);
  EXPECT_EQ(expected.at("en").terms.count("river"), 1U);
}

TEST_F(Df, CountsTheSameInASandbox) {
  if (!has_file_rules()) GTEST_SKIP() << "this kernel has no Landlock";
  Random random(7);
  std::string records;
  for (const auto& text : random_texts(random, 60)) records += record_of(text);
  write("all.jsonl", records);
  ASSERT_EQ(run_with({"count", "-o", path("all.df"), path("all.jsonl")}), all_done) << read("err");
  // To a file that is there, to one in a folder that has to be made, and to standard output: with and without the disk.
  // What is confined stays so: each is a process of its own.
  for (const std::string name : {"all2.df", "folder/all.df", "-"})
    for (const auto* memory : {"1G", "1"}) {
      const auto child = ::fork();
      if (child == 0)
        ::_exit(run_with(
            {"count", "--sandbox", "--max-memory", memory, "-o", name == "-" ? name : path(name), path("all.jsonl")}));
      int status = -1;
      ::waitpid(child, &status, 0);
      EXPECT_EQ(status, 0) << name << ' ' << memory << ' ' << read("err");
      EXPECT_EQ(read(name == "-" ? "out" : name), read("all.df")) << name << ' ' << memory;
      EXPECT_EQ(read("err"), "");
    }
  for (const auto& entry : fs::recursive_directory_iterator(folder_))
    EXPECT_FALSE(entry.path().filename().string().starts_with('.')) << entry.path();
}

TEST_F(Df, GivesTheSameBytesForEverySplitAndNumberOfThreads) {
  Random random(6);
  const auto texts = random_texts(random, 300);
  std::string all;
  for (const auto& text : texts) all += record_of(text);
  write("all.jsonl", all);
  ASSERT_EQ(run_with({"count", "-o", path("all.df"), path("all.jsonl")}), all_done) << read("err");
  const auto whole = read("all.df");
  for (const auto* jobs : {"1", "3", "8"}) {
    ASSERT_EQ(run_with({"count", "-j", jobs, "--max-memory", "1", path("all.jsonl")}), all_done) << read("err");
    EXPECT_EQ(read("out"), whole) << jobs;
  }
  for (int round = 0; round < 5; ++round) {
    std::vector<std::string> parts(1 + random.below(7));
    for (const auto& text : texts) parts[random.below(parts.size())] += record_of(text);
    std::vector<std::string> merge{"merge", "--allow-repeats", "-o", path("merged.df")};
    for (std::size_t i = 0; i < parts.size(); ++i) {
      write(std::to_string(i), parts[i]);
      const auto table = path(std::to_string(i) + ".df");
      ASSERT_EQ(run_with({"count", "-i", "jsonl", "-o", table, path(std::to_string(i))}), all_done) << read("err");
      merge.push_back(table);
    }
    ASSERT_EQ(run_with(merge), all_done) << read("err");
    EXPECT_EQ(read("merged.df"), whole);
  }
}

TEST_F(Df, GivesTheSameBytesWhenCountsGoToTheDisk) {
  // More words than a collection has, several times.
  std::string records;
  Random random(7);
  for (int document = 0; document < 24; ++document) {
    std::string text = "The words of a list are here.";
    for (int word = 0; word < 12'000; ++word) {
      text += word % 12 == 0 ? ". W" : " w";
      for (int letter = 0; letter < 6; ++letter) text += static_cast<char>('a' + random.below(26));
    }
    records += record_of(text);
  }
  write("all.jsonl", records);
  ASSERT_EQ(run_with({"count", "-l", "en", "-o", path("a"), path("all.jsonl")}), all_done) << read("err");
  ASSERT_EQ(run_with({"count", "-l", "en", "--max-memory", "1", "-o", path("b"), path("all.jsonl")}), all_done);
  EXPECT_GT(read("a").size(), 1'000'000U);
  EXPECT_EQ(read("a"), read("b"));
}

TEST_F(Df, KeepsTheMostFrequentTermsWithTiesByBytes) {
  TableHeader header;
  for (int i = 0; i < 9; ++i) header.add_document(static_cast<std::uint64_t>(i));
  write("t.df", table_of({{"en", {5, {{"a", 1}, {"b", 4}, {"c", 2}, {"d", 2}, {"e", 2}, {"f", 5}}}},
                          {"fr", {4, {{"g", 1}, {"h", 1}}}}},
                         header));
  ASSERT_EQ(run_with({"finish", "--max-terms", "4", "-o", path("f.df"), path("t.df")}), all_done) << read("err");
  EXPECT_EQ(read_counts(read("f.df")),
            (Counts{{"en", {5, {{"b", 4}, {"c", 2}, {"d", 2}, {"f", 5}}}}, {"fr", {4, {{"g", 1}, {"h", 1}}}}}));
  const auto finished = read("f.df");
  TableReader reader(source_of(finished));
  EXPECT_TRUE(reader.header().finished);
  EXPECT_EQ(reader.header().documents, 9U);
  ASSERT_TRUE(reader.next_section());
  EXPECT_EQ(reader.section().dropped, 2U);
  while (reader.next_term()) continue;
  ASSERT_TRUE(reader.next_section());
  EXPECT_EQ(reader.section().dropped, 0U);
  ASSERT_EQ(run_with({"finish", "--max-terms", "3", "-o", path("g.df"), path("f.df")}), some_failed);
  ASSERT_EQ(run_with({"merge", "-o", path("g.df"), path("f.df"), path("t.df")}), some_failed);
  EXPECT_FALSE(fs::exists(path("g.df")));
}

TEST_F(Df, LeavesNoTableWhenSomethingIsWrong) {
  TableHeader header;
  header.add_document(1);
  const auto table = table_of({{"en", {1, {{"a", 1}}}}}, header);
  write("good.df", table);
  write("cut.df", table.substr(0, table.size() - 1));
  write("old.df", "what was there before");
  for (const auto* bad : {"cut.df", "none.df"}) {
    ASSERT_EQ(run_with({"merge", "-o", path("old.df"), path("good.df"), path(bad)}), some_failed) << bad;
    EXPECT_NE(read("err").find(bad), std::string::npos);
    ASSERT_EQ(run_with({"finish", "--max-terms", "1", "-o", path("old.df"), path(bad)}), some_failed) << bad;
  }
  write("broken.jsonl.gz", "\x1F\x8B broken");
  ASSERT_EQ(run_with({"count", "-o", path("old.df"), path("broken.jsonl.gz")}), some_failed);
  EXPECT_EQ(read("old.df"), "what was there before");
  EXPECT_EQ(run_with({"merge", "-o", "/dev/full", path("good.df")}), not_written);
  EXPECT_EQ(run_with({"count", "-o", "/dev/full", path("good.df")}), some_failed);
  for (const auto& entry : fs::directory_iterator(folder_))
    EXPECT_EQ(entry.path().filename().string().find(".zubda"), std::string::npos) << entry.path();
}

TEST_F(Df, MergesMoreTablesThanMayBeOpen) {
  std::vector<std::string> arguments{"merge", "-o", path("all.df")};
  Counts expected;
  for (std::uint64_t i = 0; i < 600; ++i) {
    TableHeader header;
    header.add_document(table_hash(std::to_string(i)));
    const auto term = "t" + std::to_string(i % 50);
    write(std::to_string(i), table_of({{"en", {1, {{term, 1}}}}}, header));
    arguments.push_back(path(std::to_string(i)));
    ++expected["en"].documents;
    ++expected["en"].terms[term];
  }
  ASSERT_EQ(run_with(arguments), all_done) << read("err");
  EXPECT_EQ(read_counts(read("all.df")), expected);
}

}  // namespace
}  // namespace zubda::df
