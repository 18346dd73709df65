import { buildWeb } from './build';

void buildWeb();
