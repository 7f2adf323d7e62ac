#include "cli/run.h"

int main(int argc, char** argv) { return zubda::run(argc, argv, {.in = 0, .out = 1, .error = 2}); }
