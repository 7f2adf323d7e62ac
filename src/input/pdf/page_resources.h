/// The resources of a page or a form of a PDF file by the names that its content stream calls them by.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "input/pdf/pdf_objects.h"

namespace zubda {

/// Found in time that does not depend on how many there are: each operation of a stream may name one.
class PageResources {
 public:
  PageResources() = default;
  /// `dictionary` is the value of /Resources.
  PageResources(const PdfObjects& objects, const PdfValue& dictionary);

  /// As they are in the file, mostly references; null for a name that is not there.
  const PdfValue& font(std::string_view name) const { return fonts_.find(name); }
  const PdfValue& form(std::string_view name) const { return forms_.find(name); }
  const PdfValue& properties(std::string_view name) const { return properties_.find(name); }

 private:
  /// The values of one dictionary. Of a name that is there twice the first counts.
  class Names {
   public:
    Names() = default;
    explicit Names(const PdfValue& dictionary);
    const PdfValue& find(std::string_view name) const;

   private:
    std::unordered_map<std::string, PdfValue> values_;
  };

  Names fonts_;
  Names forms_;
  Names properties_;
};

}  // namespace zubda
