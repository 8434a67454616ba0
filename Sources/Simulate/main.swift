import Glibc

exit(Simulate(Array(CommandLine.arguments.dropFirst())).run())
