#pragma once

// signalfd: a header that the Glibc module leaves out.
#include <sys/signalfd.h>
