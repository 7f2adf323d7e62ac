#include "eval/program.h"

int main(int argc, char** argv) { return zubda::eval::run(argc, argv, {.in = 0, .out = 1, .error = 2}); }
