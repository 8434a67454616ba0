import Glibc

// journal-probe FOLDER COUNT: how long it takes to write an intent down and get leave to send it.
let words = CommandLine.arguments.dropFirst()
guard let folder = words.first, let count = words.last.flatMap({ Int($0) }), count > 0 else {
  exit(2)
}
exit(JournalProbe.measure(in: folder, count: count) ? 0 : 1)
