#include "input/text/field_codes.h"

#include <gtest/gtest.h>

namespace zubda {
namespace {

TEST(FieldCodes, OfLinksLeave) {
  EXPECT_EQ(remove_field_codes("The   HYPERLINK \"http://example.org/\" dam  held.\n"), "The dam  held.\n");
  EXPECT_EQ(remove_field_codes("صمد   HYPERLINK \"http://example.org/\"\nالسد في الربيع.\n"), "صمد السد في الربيع.\n");
  EXPECT_EQ(remove_field_codes("The dam  HYPERLINK\n\"http://example.org/\" held.\n"), "The dam held.\n");
  EXPECT_EQ(remove_field_codes("HYPERLINK \\l \"a1\" The dam.\nHYPERLINK  \"b\"  It held."), "The dam.\nIt held.");
}

TEST(FieldCodes, AreNotWordsOfTheText) {
  for (const std::string text : {"", "A HYPERLINK leads to \"it\".", "HYPERLINK", "HYPERLINK \"a b\"", "HYPERLINK \"a",
                                 "HYPERLINK\"a\"", "HYPERLINK \\"})
    EXPECT_EQ(remove_field_codes(text), text);
}

}  // namespace
}  // namespace zubda
