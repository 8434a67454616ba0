import Kira

/// Something that came through the API: when, and among how many that came by themselves.
protocol MadeRecord {
  var created: Moment { get }
  /// How many records of the kind had come by themselves: its place among them in a list.
  var place: Int { get }
}
