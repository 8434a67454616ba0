import Foundation
import Simulation

/// What can go wrong outside the program, and what shows what then happens.
struct FaultPage {
  /// One thing that was shown of a row of the matrix.
  struct Proof {
    var numbers: [Int]
    var words: String
    var place: String
  }

  /// Rows that are shown once the part of the program stands that they are about.
  ///
  /// Whoever shows one begins the name of a test with it and takes it out of here.
  static let waiting: [(number: Int, words: String)] = [
    (80, "waits for profiles that can be changed while the dashboard runs"),
    (95, "waits for payouts that a second person approves"),
  ]

  private static let introduction = """
    # What goes wrong outside, and what happens then

    Printed from the names of the tests and from the table of the simulation; `make generate` writes
    it. F01 to F17 are deaths of the process, F18 to F68 faults of the network and of answers, F69 to
    F83 faults of the disk, of other programs and of clocks, F84 to F95 what people and screens do,
    F96 to F101 faults of events. Whatever `make simulate` shows happens at any moment of many lives,
    together with everything else, and what Kira really did is compared with what people are told;
    it fails where a fault was met fewer than twenty times.

    The cache is never precious: it is put aside, read anew, or stood in for by memory, and the
    dashboard says so in its status line for as long as it lasts. Two of them are refused with one
    line before anything is shown: a file that belongs to another tenant or stage, and one that is a
    link, somebody else's, or open for others to write. The journal is precious: it is never put
    aside or begun anew by itself, and while anything is wrong with it no payout leaves.

    Errors of the disk are played by a layer between SQLite and its files that fails any one deed, or
    all from one on, and by putting another descriptor under the database; a disk without room by a
    limit on the size of the file or of files at all.

    | fault | what happens | shown by |
    |---|---|---|

    """

  let proofs = tests + simulated + waits

  private static let tests: [Proof] = Tree.swift(below: "Tests").flatMap { file in
    file.text.matches(of: /func `(F[0-9]+(?:(?:, | and | to )F[0-9]+)*) ([^`]+)`/).map { match in
      Proof(
        numbers: numbers(in: String(match.output.1)),
        words: String(match.output.2),
        place: "`\(file.name)`"
      )
    }
  }

  private static let simulated = FaultRows.all.map { fault in
    Proof(numbers: fault.rows, words: fault.name, place: "`make simulate`")
  }

  private static let waits = waiting.map {
    Proof(numbers: [$0.number], words: $0.words, place: "–")
  }

  var markdown: String {
    let rows = proofs.flatMap { proof in proof.numbers.map { (number: $0, proof: proof) } }
      .sorted {
        ($0.number, $0.proof.place, $0.proof.words) < ($1.number, $1.proof.place, $1.proof.words)
      }
    return Self.introduction + rows.map { Self.line($0.number, $0.proof) }.joined()
  }

  private static func line(_ number: Int, _ proof: Proof) -> String {
    let digits = number < 10 ? "0\(number)" : "\(number)"
    return "| F\(digits) | \(proof.words) | \(proof.place) |\n"
  }

  /// `F25, F26 to F29` names five.
  private static func numbers(in opening: String) -> [Int] {
    var numbers: [Int] = []
    for match in opening.matches(of: /(to )?F([0-9]+)/) {
      guard let number = Int(match.output.2) else { continue }
      if match.output.1 != nil, let last = numbers.last, last < number {
        numbers += Array(last + 1...number)
      } else {
        numbers.append(number)
      }
    }
    return numbers
  }
}
