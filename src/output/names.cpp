#include "output/names.h"

namespace zubda {

std::string_view role_name(Role role) {
  switch (role) {
    case Role::heading: return "heading";
    case Role::byline: return "byline";
    case Role::dateline: return "dateline";
    case Role::caption: return "caption";
    case Role::list_item: return "list_item";
    case Role::quote: return "quote";
    case Role::table_row: return "table_row";
    case Role::boilerplate: return "boilerplate";
    case Role::prose: break;
  }
  return "prose";
}

std::string_view cut_name(CutAt cut) {
  switch (cut) {
    case CutAt::none: break;
    case CutAt::clause: return "clause";
    case CutAt::phrase: return "phrase";
    case CutAt::word: return "word";
  }
  return "none";
}

std::string_view verdict_name(Verdict verdict) {
  switch (verdict) {
    case Verdict::chosen: return "chosen";
    case Verdict::does_not_fit: return "does_not_fit";
    case Verdict::repeats: return "repeats";
    case Verdict::dangling: return "dangling";
    case Verdict::not_selectable: return "not_selectable";
    case Verdict::outranked: break;
  }
  return "outranked";
}

std::string input_name(const Record& record) {
  return (record.file.empty() || record.file == "-" ? "standard input" : record.file) + record.member;
}

std::string source_name(const Record& record) {
  const auto& id = record.document.id;
  if (!id.empty()) return id.size() > 2 && id.front() == '"' ? id.substr(1, id.size() - 2) : id;
  const auto name = input_name(record);
  return record.line > 0 ? name + ":" + std::to_string(record.line) : name;
}

}  // namespace zubda
