#pragma once
#include <string>
#include <vector>
namespace zubda { struct DecodedText { std::string text; std::vector<std::string> warnings; }; DecodedText decode(std::string bytes, std::string_view encoding); }
