/// The lines of a message, and what each of them is.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/ascii.h"

namespace zubda {

struct MailLine {
  std::size_t begin = 0;
  std::string_view text;
  bool is_quoted = false;
  bool is_other = false;  ///< Neither quoted nor the writer's.

  bool is_blank() const { return trim_ascii(text).empty(); }
  bool is_own() const { return !is_quoted && !is_other; }
};

/// The lines of `text`; those that begin with `>` are quoted.
std::vector<MailLine> split_mail_lines(std::string_view text);

/// Whether a line ends in a mark that ends sentences or in a colon, perhaps before a closing quotation mark or bracket.
bool ends_with_stop_mark(std::string_view line);

/// Finds what is not the writer's among the lines of a message, or of the blocks of a page, in order. Takes linear
/// time.
class MailLines {
 public:
  /// `subject` tells forwarding from answering.
  MailLines(std::vector<MailLine> lines, std::string_view subject);

  /// Marks what is neither quoted nor the writer's.
  void mark_all();

  const std::vector<MailLine>& lines() const { return lines_; }

 private:
  /// Fields, one below the other.
  struct Fields {
    std::size_t end = 0;  ///< Behind the last line.
    std::size_t count = 0;
    bool is_header = false;  ///< One has an address or a date.
  };

  bool is_own_text(std::size_t i) const { return lines_[i].is_own() && !lines_[i].is_blank(); }
  bool has_own_text_before(std::size_t end) const;
  void mark(std::size_t begin, std::size_t end);
  std::string joined(std::size_t begin, std::size_t end) const;
  /// The first line of the attribution whose last line is `last`, as `is_one` knows it; what follows `last` when it is
  /// none.
  std::size_t attribution_begin(std::size_t last, bool (*is_one)(std::string_view)) const;
  void mark_attributions();
  void mark_unmarked_quotation();
  void mark_signature();
  void mark_footer();
  Fields fields_from(std::size_t begin) const;
  void mark_headers();

  std::vector<MailLine> lines_;
  bool is_forward_;
};

}  // namespace zubda
