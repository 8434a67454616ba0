import Kira

/// What came in answer to requests for information.
struct RequestedAnswers {
  /// A file that was sent with an answer.
  struct File {
    let key: RecordKey
    let item: RecordKey
    let name: String
    let kind: String
    let size: Int
    let sent: Moment
  }

  var values: [RecordKey: JSONTree] = [:]
  var files: [File] = []
  /// Counts the files that were taken out again as well.
  var filesEver = 0
}
