#include "structure.h"

#include <algorithm>
#include <random>

namespace zubda::fuzz {
namespace {

using Pieces = std::vector<std::string_view>;

bool is_one_of(char c, std::string_view set) { return set.find(c) != std::string_view::npos; }

// JSON ---------------------------------------------------------------------------------------------------------------

std::size_t json_token_end(std::string_view bytes, std::size_t at) {
  if (bytes[at] == '"') {
    for (auto end = at + 1; end < bytes.size(); ++end) {
      if (bytes[end] == '\\') ++end;
      else if (bytes[end] == '"') return end + 1;
    }
    return bytes.size();
  }
  if (is_one_of(bytes[at], "{}[],:\n")) return at + 1;
  return std::min(bytes.find_first_of("\"{}[],:\n", at), bytes.size());
}

Pieces cut_json(std::string_view bytes) {
  Pieces pieces;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto end = json_token_end(bytes, at);
    pieces.push_back(bytes.substr(at, end - at));
    at = end;
  }
  return pieces;
}

/// The end of a value; behind a key, that of its member.
std::size_t json_element_end(std::span<const std::string_view> pieces, std::size_t at) {
  int depth = 0;
  for (auto i = at; i < pieces.size(); ++i) {
    const char first = pieces[i].front();
    if (is_one_of(first, "}]") && depth == 0) return std::max(i, at + 1);
    depth += is_one_of(first, "{[") ? 1 : is_one_of(first, "}]") ? -1 : 0;
    const bool is_key = i + 1 < pieces.size() && pieces[i + 1] == ":";
    if (depth == 0 && first != ':' && !is_key) return i + 1;
  }
  return pieces.size();
}

constexpr std::string_view json_pieces[] = {"\"text\":\"One. Two.\",",
                                            "\"title\":\"A\",",
                                            "\"id\":7,",
                                            "\"words\":5,",
                                            "{\"a\":[1,{}]}",
                                            "[]",
                                            "null",
                                            "true",
                                            "-1.5e300",
                                            "18446744073709551616",
                                            "\"\\ud83d\\ude00\"",
                                            "\"\\ud800\"",
                                            "\"\\u0000\"",
                                            "\n{\"text\":\"B.\"}\n"};

// HTML and XML -------------------------------------------------------------------------------------------------------

/// Tags, comments and the text between them.
Pieces cut_markup(std::string_view bytes) {
  Pieces pieces;
  for (std::size_t at = 0; at < bytes.size();) {
    const bool is_comment = bytes.substr(at).starts_with("<!--");
    const std::string_view close = is_comment ? "-->" : bytes[at] == '<' ? ">" : "<";
    const auto found = bytes.find(close, at + 1);
    const auto end = found == std::string_view::npos ? bytes.size() : found + (close == "<" ? 0 : close.size());
    pieces.push_back(bytes.substr(at, end - at));
    at = end;
  }
  return pieces;
}

/// The name of a tag without its slash; empty for text.
std::string_view tag_name(std::string_view piece) {
  if (!piece.starts_with('<')) return {};
  piece.remove_prefix(piece.starts_with("</") ? 2 : 1);
  return piece.substr(0, std::min(piece.find_first_of(" \t\n/>"), piece.size()));
}

std::size_t markup_element_end(std::span<const std::string_view> pieces, std::size_t at) {
  const auto name = tag_name(pieces[at]);
  if (name.empty() || pieces[at].starts_with("</") || pieces[at].ends_with("/>")) return at + 1;
  int depth = 0;
  for (auto i = at; i < pieces.size(); ++i) {
    if (tag_name(pieces[i]) != name || pieces[i].ends_with("/>")) continue;
    depth += pieces[i].starts_with("</") ? -1 : 1;
    if (depth == 0) return i + 1;
  }
  return at + 1;  // A tag without an end, as <br>.
}

constexpr std::string_view markup_pieces[] = {"<p>A man came. He left.</p>",
                                              "<div>",
                                              "</div>",
                                              "<table><tr><td>a</td></tr></table>",
                                              "<br/>",
                                              "<!-- a -->",
                                              "<![CDATA[a < b]]>",
                                              "<script>if (a < b) {}</script>",
                                              "<ul><li>a</li></ul>",
                                              "<a href=\"#x\">[1]</a>",
                                              "<sup>2</sup>",
                                              "&amp;",
                                              "&#x202e;",
                                              "&nbsp;",
                                              "<h2>A title</h2>",
                                              "<w:p><w:r><w:t>Text.</w:t></w:r></w:p>",
                                              "<text:p>Text.</text:p>",
                                              "<pre>\na\n</pre>",
                                              "<blockquote>",
                                              "<math><mi>x</mi></math>"};

// MIME and WARC ------------------------------------------------------------------------------------------------------

Pieces cut_lines(std::string_view bytes) {
  Pieces pieces;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto end = std::min(bytes.find('\n', at), bytes.size() - 1) + 1;
    pieces.push_back(bytes.substr(at, end - at));
    at = end;
  }
  return pieces;
}

bool begins_part(std::string_view line) {
  return line.starts_with("--") || line.starts_with("From ") || line.starts_with("WARC/");
}

/// A part goes to where the next one begins, a header over the lines that continue it.
std::size_t message_element_end(std::span<const std::string_view> pieces, std::size_t at) {
  auto end = at + 1;
  if (begins_part(pieces[at]))
    while (end < pieces.size() && !begins_part(pieces[end])) ++end;
  else
    while (end < pieces.size() && is_one_of(pieces[end].front(), " \t")) ++end;
  return end;
}

constexpr std::string_view message_pieces[] = {
    "From a@b.example Mon Jan  1 00:00:00 2024\n",
    "Subject: =?utf-8?Q?=41?= =?x?B?QQ==?=\n",
    "Content-Type: multipart/alternative; boundary=b\n",
    "Content-Type: text/html; charset=utf-8\n",
    "Content-Transfer-Encoding: base64\n",
    "Content-Transfer-Encoding: quoted-printable\n",
    "--b\n",
    "--b--\n",
    "\n",
    "> > quoted\n",
    "On Monday, A wrote:\n",
    "-- \n",
    "=41=\n",
    "QSBtYW4gY2FtZS4=\n",
    "begin 644 a\n",
    "-----Original Message-----\n",
    "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 5\r\n\r\nA.\r\n\r\n"};

// All ----------------------------------------------------------------------------------------------------------------

std::string join(std::span<const std::string_view> pieces) {
  std::string bytes;
  for (const auto piece : pieces) bytes += piece;
  return bytes;
}

}  // namespace

const Structure json_structure{cut_json, json_element_end, json_pieces};
const Structure markup_structure{cut_markup, markup_element_end, markup_pieces};
const Structure message_structure{cut_lines, message_element_end, message_pieces};

std::string mutate(std::string_view bytes, const Structure& structure, unsigned seed,
                   const std::function<std::string(std::string)>& change) {
  std::minstd_rand random(seed + 1);
  auto pieces = structure.cut(bytes);
  if (pieces.empty()) return std::string(structure.known[random() % structure.known.size()]);
  const auto at = random() % pieces.size();
  const auto end = structure.element_end(pieces, at);
  const Pieces element(pieces.begin() + static_cast<std::ptrdiff_t>(at),
                       pieces.begin() + static_cast<std::ptrdiff_t>(end));
  const auto begin_of = [&](std::size_t place) { return pieces.begin() + static_cast<std::ptrdiff_t>(place); };
  std::string changed;  // Outlives the pieces that are joined.
  switch (random() % 6) {
    case 0: pieces.erase(begin_of(at), begin_of(end)); break;
    case 1:  // Behind itself, or somewhere else.
      pieces.insert(begin_of(random() % 2 == 0 ? end : random() % (pieces.size() + 1)), element.begin(), element.end());
      break;
    case 2: {  // In the place of another element.
      const auto other = random() % pieces.size();
      pieces.erase(begin_of(other), begin_of(structure.element_end(pieces, other)));
      pieces.insert(begin_of(other), element.begin(), element.end());
      break;
    }
    case 3: pieces.insert(begin_of(at), structure.known[random() % structure.known.size()]); break;
    case 4:  // Nested in itself: its first and last piece around it.
      for (auto times = 1 + random() % 4; times > 0 && element.size() > 1; --times) {
        pieces.insert(begin_of(end), element.back());
        pieces.insert(begin_of(at), element.front());
      }
      break;
    default: changed = change(std::string(pieces[at])); pieces[at] = changed;
  }
  return join(pieces);
}

}  // namespace zubda::fuzz
