#include "input/pdf/page_resources.h"

namespace zubda {

PageResources::Names::Names(const PdfValue& dictionary) {
  if (dictionary.kind != PdfValue::Kind::dictionary) return;
  for (std::size_t i = 0; i + 1 < dictionary.items.size(); i += 2)
    if (dictionary.items[i].kind == PdfValue::Kind::name)
      values_.try_emplace(dictionary.items[i].text, dictionary.items[i + 1]);
}

const PdfValue& PageResources::Names::find(std::string_view name) const {
  static const PdfValue none;
  const auto found = values_.find(std::string(name));
  return found == values_.end() ? none : found->second;
}

PageResources::PageResources(const PdfObjects& objects, const PdfValue& dictionary)
    : fonts_(objects.resolve(dictionary["Font"])),
      forms_(objects.resolve(dictionary["XObject"])),
      properties_(objects.resolve(dictionary["Properties"])) {}

}  // namespace zubda
