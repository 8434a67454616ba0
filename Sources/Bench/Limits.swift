/// What keeps a goal from being met, found with a profiler; goals that are met need no words.
enum Limits {
  /// A line for each goal that is not met.
  static func lines(of goals: [Goal]) -> String {
    var missed: [String] = []
    for goal in goals where goal.isMet == false && !missed.contains(goal.number) {
      missed.append(goal.number)
    }
    let lines = missed.map { "- \($0): \(all[$0] ?? "not looked into yet")\n" }
    return lines.isEmpty ? "" : "What limits the goals that are not met:\n\n\(lines.joined())\n"
  }

  private static let all = [
    "arrivals": "when more rows came between two looks than the window holds, the row under the"
      + " cursor is no longer among them, and another one takes its place.",
    "G1": "two fifths go to reading and ranking every record that may need a person, of which the"
      + " first screen shows a dozen; a fifth to painting; the rest to the start of the process.",
    "G2": "of the work for one step, a third is putting the frame together from rows already drawn,"
      + " a third handing what changed to ncurses, cell by cell; the rest is the loop and the kernel.",
    "G3": "a word that is in few rows has to be looked for in every block whose mask may hold it;"
      + " two rare words together look through the most. The screen says how far it has come.",
    "G5": "what moved within the last hours is read again every few seconds from a sandbox on this"
      + " machine, and a larger tenant has more of it; each answer is kept and the overview read anew,"
      + " though nothing in it has changed.",
    "G10":
      "half of it is the start of the process, in which Swift builds its types; a fragment or a"
      + " reference then reads the blocks of searched text that may hold it, 4 kB at a time.",
    "G11": "every row is computed and written anew for every page, by one thread; nginx copies the"
      + " same bytes out of the page cache, without its process touching them.",
    "G13": "two changes of seven syncs each, one after the other: what one sync costs is the disk's"
      + " to say, and of what is left a third of a millisecond is ours.",
  ]
}
