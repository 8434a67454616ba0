import Glibc

let arguments = Array(CommandLine.arguments.dropFirst())
exit(arguments.first == "--picture" ? Picture.take(arguments) : Bench.run(arguments: arguments))
