print("kiradeck")
