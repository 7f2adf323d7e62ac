// The library in a program of your own: prints a summary of at most 60 words of the file that it is given, each
// sentence with its place in the text.
#include <fstream>
#include <iostream>
#include <sstream>

#include <zubda/summarize.h>

int main(int argc, char** argv) {
  std::ostringstream text;
  if (argc != 2 || !(text << std::ifstream(argv[1]).rdbuf())) {
    std::cerr << "usage: library FILE\n";
    return 2;
  }
  const zubda::Document document{.text = text.str()};
  const auto summary = zubda::summarize(document, {.length = {.words = 60}});
  for (const auto& chosen : summary.sentences) {
    const auto span = chosen.sentence.span;
    std::cout << span.begin << '-' << span.end << ": " << zubda::slice(document.text, span) << '\n';
  }
}
