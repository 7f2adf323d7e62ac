#include "sentences/candidates.h"

#include "text/byte_class.h"

namespace zubda {
namespace {

constexpr ByteRange ranges[] = {
    {'!', '#'},
    {'(', '*'},
    {'.', '.'},
    {':', ';'},
    {'=', '='},
    {'?', '?'},
    {'[', '['},
    {'_', '_'},
    {'|', '~'},  // A bar may have been typed for the danda; the bracket between costs less than a range.
    // Commas and apostrophes are quotes where there are two.
    {'\'', '\'', '\'', '\''},
    {'\'', '\'', ',', ','},
    {',', ',', '\'', '\''},
    {',', ',', ',', ','},
    {0xC2, 0xC2, 0xB2, 0xB3},  // Raised digits
    {0xC2, 0xC2, 0xB9, 0xB9},
    {0xCD, 0xCD, 0xBE, 0xBE},  // Greek question mark
    {0xD6, 0xD6, 0x89, 0x89},  // Armenian full stop
    {0xD8, 0xD8, 0x9D, 0x9F},  // Arabic end of text mark and question mark
    {0xDB, 0xDB, 0x94, 0x94},  // Urdu full stop
    {0xDC, 0xDC, 0x80, 0x82},  // Syriac end of paragraph and full stops
    {0xDF, 0xDF, 0xB9, 0xB9},  // N'Ko exclamation mark
    {0xE0, 0xF4},
};

}  // namespace

constinit const ByteClass boundary_candidates = byte_class<ranges>;

}  // namespace zubda
