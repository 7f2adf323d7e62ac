/// Text of strangers in every place of a record, written in every format: it commands no terminal, reorders nothing
/// beside it, and is markup nowhere.
#include <gtest/gtest.h>
#include <md4c.h>
#include <simdjson.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "cli/diagnostics.h"
#include "output/formats.h"
#include "output/json.h"
#include "output/template.h"
#include "text/characters.h"
#include <zubda/digest.h>
#include <zubda/summarize.h>

namespace zubda {
namespace {

using namespace std::string_literals;

const std::string hostile_texts[] = {
    // Terminals.
    "\x1B[31mred\x1B[0m", "\x1B]0;title\a", "\x1BP1;2|x\x1B\\", "\u009B31mred\u0085x", "\b\b\x7F\f\v\r",
    "a\tb\nc\r\nd\0e"s,
    // Directions.
    "\u202Eabc", "abc\u202C", "\u2067abc", "\u2069abc\u2066", "\u202B\u2066abc\u202C", "a\u202Db\nc\u2028d\u2029e",
    // Pages.
    "<script>alert(1)</script>", "</title></style><style>*{}</style>", "\" onmouseover=\"x", "' onload='x",
    "<img src=x>", "<!-- x -->", "]]>", "&lt;b&gt; &amp;amp; &#x3C;b&#x3E;", "<a href=\"javascript:x\">y</a>",
    // Markdown.
    "[a](javascript:x)", "![x](http://example.org/y.png)", "`a` ``b``", "**a** _b_ ~~c~~", "# a", "1. a", "1) a", "- a",
    "+ a", "* a", "> a", "    a", "```", "~~~", "---", "===", "| a | b |\n|---|---|\n| c | d |", "a | b\n- | -\nc | d",
    "a\n===", "a\n---", "[a]: http://example.org/", "<http://example.org/>", "\\[a\\](b)", "&copy;", "a  \nb",
    "<b>a</b>", "$a$", "\\", "\\\\*a*",
    // Tables and programs.
    "a\\tb", "{title}", "\\u001b[31m", "\"},{\"x\":\"y"};

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

/// What is wrong with `text` on a terminal: control characters but for `allowed`, and marks of direction that are not
/// closed on their line.
std::string terminal_faults(std::string_view text, std::string_view allowed) {
  std::string open;
  for (std::size_t at = 0; at < text.size();) {
    const auto [code, length] = decode_at(text, at);
    if (is_control(code) && (code > 0x7F || allowed.find(static_cast<char>(code)) == std::string_view::npos))
      return "control character " + std::to_string(static_cast<unsigned>(code));
    if (code == '\n' && !open.empty()) return "open at a line end";
    if ((code >= 0x202A && code <= 0x202E && code != 0x202C)) open += 'e';
    if (code >= 0x2066 && code <= 0x2068) open += 'i';
    if (code == 0x202C || code == 0x2069) {
      if (open.empty() || open.back() != (code == 0x202C ? 'e' : 'i')) return "closed and not open";
      open.pop_back();
    }
    at += length;
  }
  return open.empty() ? "" : "open at the end";
}

Document document_with(const std::string& hostile) {
  Document document;
  document.text = hostile + "\n\nThe river rose in the night. It says " + hostile + " of the river.\n\n" + hostile +
                  "\n" + hostile + "\n\nThe mill by the river stood still.";
  document.title = hostile;
  document.language = "en";
  document.metadata = {.author = hostile, .date = hostile, .site = hostile, .url = "https://example.org/" + hostile};
  return document;
}

Record record_with(const std::string& hostile) {
  Record record;
  record.document = document_with(hostile);
  record.file = hostile;
  record.member = ":" + hostile;
  record.page_starts = {{0, 1}};
  record.cues = {{0, hostile, hostile}};
  std::string value = "[\"\u009B\u202E\",\r1,";  // What a parser lets through.
  append_json_string(hostile, value);
  record.fields = {{hostile, value + "]"}};
  return record;
}

/// A record for each thing that is printed.
std::vector<Record> records_with(const std::string& hostile) {
  const auto base = record_with(hostile);
  Options options{.length = {.sentences = 9}};
  options.explain = true;
  std::vector<Record> records(7, base);
  records[0].summary = summarize(base.document, options);
  records[1].summary = records[0].summary;
  records[1].summary->explained.clear();
  records[2].sentences.emplace();
  for (const auto& row : records[0].summary->explained) records[2].sentences->push_back(row.sentence);
  records[3].keywords = {{hostile, 1.0}};
  records[4].whole_text = true;
  records[5].error = hostile;
  const std::array documents{base.document, base.document};
  records[6].digest = digest(documents, options);
  records[6].sources = {base, base};
  auto unexplained = records[6];
  unexplained.digest->explained.clear();
  records.push_back(std::move(unexplained));
  return records;
}

std::string written(const OutputFormat& format, const Record& record, const WriteOptions& options) {
  std::string out;
  if (format.opening != nullptr) out += format.opening(record).records;
  out += format.frame.begin;
  format.write(record, options, out);
  if (format.write_contents != nullptr) format.write_contents(record, out);
  return out += format.frame.end;
}

/// Calls `check` with the output of each record in a format, and the text that is in it.
template <class Check>
void for_all(const OutputFormat& format, const WriteOptions& options, Check check) {
  for (const auto& hostile : hostile_texts) {
    std::size_t number = 0;
    for (const auto& record : records_with(hostile)) {
      SCOPED_TRACE(std::string(format.name) + ", record " + std::to_string(number++) + ", text " +
                   shell_quoted(hostile));
      check(written(format, record, options), record);
    }
  }
}

TEST(HostileText, CommandsNoTerminal) {
  const WriteOptions plain;
  const WriteOptions all{.headings = true, .terminal = true, .locate = true, .times = true, .width = 40};
  const WriteOptions marked{.headings = true, .terminal = true, .highlight = true, .width = 40};
  for (const auto& format : output_formats())
    for (const auto& options : {plain, all, marked})
      for_all(format, options, [&](const std::string& out, const Record& record) {
        const bool has_tabs =
            (record.whole_text || options.highlight) && format.name != "json" && format.name != "jsonl";
        const bool is_page = format.name == "html";
        EXPECT_EQ(terminal_faults(out, has_tabs || is_page ? "\n\t" : "\n"), "") << out;
      });
}

TEST(HostileText, MakesNoColumnOfATemplate) {
  const Template line("{file}\\t{title}\\t{author}\\t{url}\\t{sentences}\\t{keywords}\\t{error}\\t{text}\\t{id}", {});
  const WriteOptions options{.line = &line};
  for_all(template_format(), options, [](const std::string& out, const Record&) {
    EXPECT_EQ(terminal_faults(out, "\t\n"), "");
    EXPECT_EQ(std::ranges::count(out, '\t'), 8) << out;
    EXPECT_EQ(std::ranges::count(out, '\n'), 1) << out;
  });
}

TEST(HostileText, IsTheSameTextInJson) {
  simdjson::dom::parser parser;
  for (const auto* name : {"json", "jsonl"})
    for_all(*find_output_format(name), {}, [&](const std::string& out, const Record& record) {
      simdjson::dom::element element;
      ASSERT_EQ(parser.parse(out).get(element), simdjson::SUCCESS) << out;
      auto object = element.is_array() ? element.at(0).value() : element;
      if (!record.error.empty()) {
        EXPECT_EQ(std::string_view(object["error"]), record.error);
      }
      if (!record.digest) {
        EXPECT_EQ(std::string_view(object["file"]), record.file);
        const auto field = object[record.fields[0].name];
        EXPECT_EQ(std::string_view(field.at(0)), "\u009B\u202E");
        EXPECT_EQ(std::string_view(field.at(2)), record.file);
      }
    });
}

/// The tags of a page, each as it is written, and what is in none of them.
std::vector<std::string> tags_of(std::string_view page) {
  std::vector<std::string> tags;
  for (auto at = page.find('<'); at != std::string_view::npos; at = page.find('<', at + 1))
    tags.emplace_back(page.substr(at, page.find('>', at) - at + 1));
  return tags;
}

/// `text` without what is between quotation marks.
std::string without_values(std::string_view text) {
  std::string rest;
  bool is_quoted = false;
  for (const char c : text) {
    if (c == '"') is_quoted = !is_quoted;
    else if (!is_quoted) rest += c;
  }
  return rest;
}

TEST(HostileText, IsNoMarkupOfAPage) {
  // The tags that a page has whatever is in it.
  std::vector<std::string> own{"<ul>",           "</ul>", "<li dir=>",         "</li>",
                               "<h2 dir=>",      "</h2>", "<blockquote dir=>", "</blockquote>",
                               "<p dir= class=>"};
  for (const auto& record : records_with("Harmless words"))
    for (const auto& tag : tags_of(written(*find_output_format("html"), record, {})))
      own.push_back(without_values(tag));
  for_all(*find_output_format("html"), {}, [&](const std::string& out, const Record&) {
    for (const auto& tag : tags_of(out)) EXPECT_NE(std::ranges::find(own, without_values(tag)), own.end()) << tag;
    EXPECT_EQ(out.find("javascript:x\""), std::string::npos) << "a link";
    const auto style = out.find("</style>");
    EXPECT_EQ(out.find("</style>", style + 1), std::string::npos);
  });
}

/// The kinds of blocks and spans that Markdown has in it.
struct MarkdownKinds {
  std::string wrong;
  bool has_links = false;
};

MarkdownKinds markdown_kinds(const std::string& text) {
  MarkdownKinds kinds;
  MD_PARSER parser{};
  parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS;  // GitHub's, but for bare addresses.
  parser.enter_block = [](MD_BLOCKTYPE type, void*, void* data) {
    if (type != MD_BLOCK_DOC && type != MD_BLOCK_P && type != MD_BLOCK_UL && type != MD_BLOCK_LI && type != MD_BLOCK_H)
      static_cast<MarkdownKinds*>(data)->wrong += " block " + std::to_string(type);
    return 0;
  };
  parser.leave_block = [](MD_BLOCKTYPE, void*, void*) { return 0; };
  parser.enter_span = [](MD_SPANTYPE type, void*, void* data) {
    auto& found = *static_cast<MarkdownKinds*>(data);
    if (type == MD_SPAN_A) found.has_links = true;
    else found.wrong += " span " + std::to_string(type);
    return 0;
  };
  parser.leave_span = [](MD_SPANTYPE, void*, void*) { return 0; };
  parser.text = [](MD_TEXTTYPE type, const MD_CHAR*, MD_SIZE, void* data) {
    if (type != MD_TEXT_NORMAL && type != MD_TEXT_SOFTBR)
      static_cast<MarkdownKinds*>(data)->wrong += " text " + std::to_string(type);
    return 0;
  };
  EXPECT_EQ(md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &parser, &kinds), 0);
  return kinds;
}

TEST(HostileText, IsNoMarkupOfMarkdown) {
  for (const bool headings : {false, true})
    for_all(*find_output_format("markdown"), {.headings = headings}, [](const std::string& out, const Record& record) {
      const auto kinds = markdown_kinds(out);
      EXPECT_EQ(kinds.wrong, "") << out;
      // Only the sources of a digest are links.
      EXPECT_FALSE(kinds.has_links && !record.digest) << out;
    });
}

TEST(HostileText, IsOneLineOfAMessage) {
  for (const auto& hostile : hostile_texts)
    for (const auto& line : {message(hostile, hostile), message("", hostile), message("caf\xE9" + hostile, hostile)}) {
      EXPECT_EQ(terminal_faults(line, "\n"), "") << line;
      EXPECT_EQ(std::ranges::count(line, '\n'), 1) << line;
    }
}

}  // namespace
}  // namespace zubda
