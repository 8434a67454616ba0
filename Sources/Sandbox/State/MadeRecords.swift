import Kira

/// Something that came through the API: when, and among how many that came by themselves.
protocol MadeRecord {
  var created: Moment { get }
  /// How many records of the kind had come by themselves: its place among them in a list.
  var place: Int { get }
}

/// Records of one kind that came through the API, oldest first.
///
/// Their places are kept beside them, so that no list has to gather them.
struct MadeRecords<Record: MadeRecord>: RandomAccessCollection {
  private var records: [Record] = []
  private(set) var places: [Int] = []

  var startIndex: Int { 0 }
  var endIndex: Int { records.count }

  subscript(position: Int) -> Record { records[position] }

  mutating func append(_ record: Record) {
    records.append(record)
    places.append(record.place)
  }

  /// How many had come by then; the clock never goes back.
  func count(upTo moment: Moment) -> Int {
    var (low, high) = (0, records.count)
    while low < high {
      let middle = (low + high) / 2
      if records[middle].created <= moment { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
