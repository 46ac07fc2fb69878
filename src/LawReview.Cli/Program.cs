Console.WriteLine("lawreview");
