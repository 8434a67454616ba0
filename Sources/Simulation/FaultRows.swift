/// The rows of the fault matrix that the simulation plays, by the names under which it counts.
package enum FaultRows {
  /// Each kind of fault, with the numbers of its rows; some faults have none of their own.
  package static let all: [(name: String, rows: [Int])] =
    processes + disks + unsent + silences + refusals + receipts + circumstances + events

  private static let processes: [(String, [Int])] = [
    ("killed at a deed of its own", [2, 3, 4, 10, 12]),
    ("killed at any moment", [5, 6, 7, 8, 9, 11]),
    ("suspended and let go on", [15]),
    ("two processes claim one intent", [76]),
    ("another process acts in the middle of a write", [71, 76]),
    ("a key or a reference was drawn twice", [83]),
    ("wall clock set to another time", [78]),
  ]

  private static let disks: [(String, [Int])] = [
    ("power lost at a deed", [13]),
    ("power lost at any moment", [13]),
    ("power lost, and all that was not synced", [13]),
    ("power lost, and nothing with it", [13]),
    ("power lost, and what was written last", [13]),
    ("power lost, and any sectors of what was not synced", [13]),
    ("a write or a sync failed", [75]),
    ("disk full for a while", [69, 70]),
    ("a write found the disk full", [69, 70]),
  ]

  private static let unsent: [(String, [Int])] = [
    ("name not resolved", [18]),
    ("connection refused", [19]),
    ("TLS failed", [20]),
    ("connect timed out", [21]),
  ]

  private static let silences: [(String, [Int])] = [
    ("cut while it was sent", [5, 24, 40]),
    ("request swallowed", [22, 24]),
    ("request arrives after the deadline", [6, 23]),
    ("carried out, no answer", [7, 22, 23]),
    ("carried out, connection reset", [25, 26]),
    ("answer cut short of its length", [8, 28, 29, 30]),
    ("answer over the cap", [32]),
    ("answer is no HTTP", [33]),
    ("500, carried out", [41]),
    ("500, not carried out", [42]),
    ("502 with HTML, carried out", [43]),
    ("502 with HTML, not carried out", [43]),
    ("504, carried out", [43]),
    ("504, not carried out", [43]),
    ("408, carried out", []),
    ("408, not carried out", []),
    ("409 in progress, carried out", [51]),
    ("409 in progress, not carried out", [51]),
    ("409 conflict of keys, carried out", [52]),
    ("409 conflict of keys, not carried out", [52]),
    ("key burnt, carried out", [53]),
    ("key burnt, not carried out", [53]),
    ("200 with HTML, carried out", [39]),
    ("200 with HTML, not carried out", [39]),
    ("307 to elsewhere, carried out", [35]),
    ("307 to elsewhere, not carried out", [35]),
    ("101, carried out", [36]),
    ("101, not carried out", [36]),
  ]

  private static let refusals: [(String, [Int])] = [
    ("401", [45]),
    ("401 without end", [46]),
    ("429", [44]),
    ("429 with a time to wait", [44]),
    ("403 of the gateway", [48]),
  ]

  private static let receipts: [(String, [Int])] = [
    ("receipt with another amount", [58]),
    ("receipt in another currency", [58]),
    ("receipt for another recipient", [58]),
    ("receipt out of another account", [58]),
    ("receipt with another reference", [58]),
    ("receipt without an identifier", [57]),
    ("identifier unreadable", [59]),
    ("two identifiers that differ", [57]),
    ("identifier under its other name", [57]),
    ("receipt without a reference", [68]),
    ("receipt with fields nobody knows", [59]),
    ("receipt inside an envelope", [57]),
    ("status that nobody knows", [56]),
    ("200 for 201", [54]),
    ("receipt cut off", [29, 60]),
    ("receipt that is no text", [60]),
    ("receipt of another payout", [33, 61]),
  ]

  private static let circumstances: [(String, [Int])] = [
    ("keys honoured", []),
    ("keys in conflict", [52]),
    ("keys ignored", [62]),
    ("keys answered with an older receipt", [61]),
    ("keys busy at first", [51]),
    ("lists that lag", [63]),
    ("lists that lag, keys ignored", [64]),
    ("references dropped", [68]),
    ("references cut off", [68]),
    ("one-time codes", []),
    ("two operators on two machines", [77]),
    ("two windows on one machine", [76]),
    ("clocks ten minutes apart", [79]),
    ("lists of more than a page", [67]),
    ("a night longer than keys are kept", [65]),
  ]

  private static let events: [(String, [Int])] = [
    ("event before the answer", [96]),
    ("event about a payout that nobody knows", [97]),
    ("event late and out of order", [98]),
    ("event delivered fifty times at once", [98]),
    ("event delivered again hours later", [98]),
    ("event without a signature", [98]),
    ("event signed with another secret", [98]),
    ("event changed after it was signed", [98]),
    ("event while its listener cannot store it", [99]),
    ("event while nobody listens", [99, 100]),
    ("event never delivered", [100]),
    ("no event ever comes", [100]),
    ("events come as they should", []),
    ("events come as they like", []),
    ("event of a type that nobody knows", [101]),
    ("event without an id", [101]),
    ("event that is no JSON", [101]),
  ]
}
