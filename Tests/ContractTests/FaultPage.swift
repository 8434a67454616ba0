import Foundation

/// What can go wrong outside the program, and which test shows what then happens.
struct FaultPage {
  private struct Proof {
    var numbers: [Int]
    var words: String
    var file: String
  }

  private static let introduction = """
    # What goes wrong outside, and what happens then

    Printed from the names of the tests; `make generate` writes it. F18 to F68 are faults of the
    network and of answers. F69 to F76 are faults of the disk and of other programs. The cache is
    never precious: it is put aside, read anew, or stood in for by memory, and the dashboard says so
    in its status line for as long as it lasts. Two of them are refused with one line before anything
    is shown: a file that belongs to another tenant or stage, and one that is a link, somebody else's,
    or open for others to write. The journal is precious: it is never put aside or begun anew by
    itself, and while anything is wrong with it no payout leaves.

    Errors of the disk are played by a layer between SQLite and its files that fails any one deed, or
    all from one on, and by putting another descriptor under the database; a disk without room by a
    limit on the size of the file or of files at all.

    | fault | what happens | shown by |
    |---|---|---|

    """

  private let proofs: [Proof] = Tree.swift(below: "Tests").flatMap { file in
    file.text.matches(of: /func `(F[0-9]+(?:(?:, | and | to )F[0-9]+)*) ([^`]+)`/).map { match in
      Proof(
        numbers: Self.numbers(in: String(match.output.1)),
        words: String(match.output.2),
        file: file.name
      )
    }
  }

  var markdown: String {
    let rows = proofs.flatMap { proof in proof.numbers.map { (number: $0, proof: proof) } }
      .sorted {
        ($0.number, $0.proof.file, $0.proof.words) < ($1.number, $1.proof.file, $1.proof.words)
      }
    return Self.introduction
      + rows.map { "| F\($0.number) | \($0.proof.words) | `\($0.proof.file)` |\n" }.joined()
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
