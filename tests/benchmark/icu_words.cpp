/// ICU's word breaks of a file, as a program to be measured in turn with zubda: reads UTF-8, turns it into UTF-16 and
/// goes from break to break.
///   zubda_icu_words LANGUAGE FILE
#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <fstream>
#include <iostream>
#include <memory>
#include <sstream>

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  std::ostringstream bytes;
  bytes << std::ifstream(argv[2], std::ios::binary).rdbuf();
  const auto text = icu::UnicodeString::fromUTF8(bytes.str());
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> breaks(
      icu::BreakIterator::createWordInstance(icu::Locale(argv[1]), status));
  if (U_FAILURE(status)) return 1;
  breaks->setText(text);
  std::size_t count = 0;
  while (breaks->next() != icu::BreakIterator::DONE) ++count;
  std::cout << count << '\n';
}
