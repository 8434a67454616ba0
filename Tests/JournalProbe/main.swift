import Glibc

// journal-probe FOLDER COUNT [CLIENT OPEN]: how long it takes to write an intent down and get leave
// to send it; with the last two, so many more of that client are left as a process that dies leaves
// them.
let words = Array(CommandLine.arguments.dropFirst())
guard words.count == 2 || words.count == 4, let count = Int(words[1]), count > 0 else { exit(2) }
let (client, open) = words.count == 4 ? (words[2], Int(words[3]) ?? 0) : ("bench", 0)
exit(JournalProbe.measure(in: words[0], of: client, count: count, leaving: open) ? 0 : 1)
