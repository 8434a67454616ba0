import Glibc

let arguments = Array(CommandLine.arguments.dropFirst())
if arguments.first == "--picture" { exit(Picture.take(arguments)) }
guard let plan = Plan(arguments) else {
  exit(Bench.give("[--only G3,G7] [--sizes 10000,100000] [--rounds N] [FILE]"))
}
exit(Bench.run(plan))
