#include "eval/manual.h"

#include <string_view>

#include "cli/exit_status.h"
#include "cli/help.h"
#include "cli/man_text.h"
#include <zubda/version.h>

namespace zubda::eval {
namespace {

constexpr std::string_view description =
    "Scores summaries against those that people made: ROUGE-1, 2 and L (F1 in percent, the mean over\n"
    "several references and the best of them) and agreement with human extracts (F1 over sentences).\n"
    "The first system is compared with each other one by a paired bootstrap.\n";

constexpr std::string_view readability =
    "A second table has what readers of the summaries stumble over, in percent of the sentences:\n"
    "dangling (points back to a sentence that is not before it), fragments (a part of a sentence that is\n"
    "no statement, or a label), unbalanced (half a pair of quotation marks or brackets), furniture\n"
    "(dateline, by-line, caption, credit, counsel, heading, link, table row), fillers (under a tenth of\n"
    "the best sentence's score, or in the lower half of a text of which less than half is asked for),\n"
    "repetitions (0.8 of the content words are in another sentence), teasers (a question or a colon\n"
    "without what comes next) and speakers (a quotation without its speaker). A method is measured on\n"
    "what its users get, cut where no sentence fits, and on whole sentences in the first table.\n";

constexpr std::string_view records =
    "A record of references has \"id\" and \"refs\", perhaps \"text\", \"title\", \"lang\", \"query\",\n"
    "\"words\" (the budget: at most so many, but at least one whole sentence; default the mean of \"refs\")\n"
    "and \"ref_kind\" (\"extractive\": the references are sentences of the text);\n"
    "a record of summaries has \"id\" and \"summary\". A line of a summary ends a sentence.\n";

constexpr std::string_view examples =
    "  zubda-eval refs.jsonl ours.jsonl theirs.jsonl      two systems against references\n"
    "  zubda-eval docs.jsonl                              all methods on documents with references\n"
    "  zubda-eval -m zubda,lead a.jsonl b.jsonl           two methods on two sets, and the means\n"
    "  zubda-eval -m zubda refs.jsonl theirs.jsonl        a method against a system\n"
    "  zubda-eval -m zubda --write ours.jsonl docs.jsonl  keeps the summaries\n"
    "  zubda-eval --references gold --summaries ours      gold/a.txt, or gold/a.1.txt and gold/a.2.txt,\n"
    "                                                     beside ours/a.txt\n";

}  // namespace

std::string help_page(const OptionTable& table) {
  std::string page =
      "Usage: zubda-eval [OPTION]... FILE.jsonl...\n"
      "       zubda-eval [OPTION]... --references DIR --summaries DIR [--summaries DIR]...\n";
  page.append(description)
      .append("\n")
      .append(readability)
      .append("\n")
      .append(records)
      .append("\nExamples:\n")
      .append(examples);
  return page.append(options_help(table)).append("\n").append(exit_status_help);
}

std::string man_page(const OptionTable& table) {
  std::string page = ".TH ZUBDA\\-EVAL 1 \"\" \"zubda " + std::string(version()) +
                     "\" \"User Commands\"\n"
                     ".SH NAME\nzubda\\-eval \\- score summaries against those that people made\n"
                     ".SH SYNOPSIS\n.B zubda\\-eval\n[\\fIOPTION\\fR]... \\fIFILE.jsonl\\fR...\n.br\n"
                     ".B zubda\\-eval\n[\\fIOPTION\\fR]... \\fB\\-\\-references\\fR \\fIDIR\\fR "
                     "\\fB\\-\\-summaries\\fR \\fIDIR\\fR...\n";
  page += ".SH DESCRIPTION\n" + roff(description) + ".PP\n" + roff(readability) + ".PP\n" + roff(records);
  page += ".SH EXAMPLES\n.nf\n" + roff(examples) + ".fi\n.SH OPTIONS\n" + man_options(table);
  const auto statuses = exit_status_help.substr(exit_status_help.find(": ") + 2);
  return page + ".SH EXIT STATUS\n" + roff(statuses) + ".SH SEE ALSO\n.BR zubda (1)\n";
}

}  // namespace zubda::eval
