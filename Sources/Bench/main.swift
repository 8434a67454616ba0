import Glibc

let arguments = Array(CommandLine.arguments.dropFirst())
switch arguments.first {
case "--picture": exit(Picture.take(arguments))
case "--pages": exit(Bench.runPages())
default: exit(Bench.run(arguments: arguments))
}
